package dev.ambient.edge.log;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ambient.domain.Figure;
import dev.ambient.domain.Outcome;
import dev.ambient.domain.Outcomes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * A line per record at DEBUG, off unless asked for: its parameters are the record's id and the outcome's word. And what an
 * invocation of a Lambda function comes to as one line of metrics; a record that is tried again in it counts once.
 */
@ApplicationScoped
class LoggedOutcomes implements Outcomes {
    private static final Logger LOG = Logger.getLogger("dev.ambient.outcomes");

    private final Map<String, Outcome> records = new ConcurrentHashMap<>();
    private final Map<Figure, Long> figures = new ConcurrentHashMap<>();
    private final Optional<Metrics> metrics;
    private final PrintStream out;

    /** @param function the name that Lambda gives; empty elsewhere, where no metrics are printed */
    @Inject
    LoggedOutcomes(ObjectMapper json, @ConfigProperty(name = "aws.lambda.function.name") Optional<String> function) {
        this(function.map(name -> new Metrics(json, name, Clock.systemUTC())), System.out);
    }

    LoggedOutcomes(Optional<Metrics> metrics, PrintStream out) {
        this.metrics = metrics;
        this.out = out;
    }

    @Override
    public void note(String record, Outcome outcome) {
        LOG.debugv("{0} {1}", record, outcome.toString());
        if (metrics.isPresent()) records.putIfAbsent(record, outcome);
    }

    @Override
    public void count(Figure figure, long more) {
        if (metrics.isPresent() && more > 0) figures.merge(figure, more, Long::sum);
    }

    /** The invocation is over. Past the log handlers: they would wrap the line, and CloudWatch reads metrics only from the root of one. */
    void settle() {
        var sums = new TreeMap<String, Long>();
        records.values().forEach(outcome -> sums.merge(outcome.toString(), 1L, Long::sum));
        figures.forEach((figure, sum) -> sums.put(figure.toString(), sum));
        records.clear();
        figures.clear();
        if (!sums.isEmpty()) metrics.ifPresent(line -> out.println(line.of(sums)));
    }
}
