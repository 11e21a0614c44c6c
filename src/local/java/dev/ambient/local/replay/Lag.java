package dev.ambient.local.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ambient.domain.Alert;
import dev.ambient.domain.Key;
import dev.ambient.local.Engines;
import dev.ambient.local.Letter;
import dev.ambient.local.Options;
import java.io.PrintStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * {@code mvn -q -Plag verify}: how long it takes, by the clock on the wall, from the sending of a mention until the topic has the alert it
 * causes: the flow serves, as with {@code -Dambient.serve=true}, and hears two mentions a second, each fifth of them grave. Some six minutes.
 */
public final class Lag {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int WARM = 120;
    private static final int COUNTED = 300;
    private static final long APART = 500;
    /** Milliseconds after the last mention in which its alert has to come. */
    private static final long LAST = 180_000;

    private static final int FIFTH = 5;
    private static final List<String> NEEDS = List.of(
            "@nordbrew the lid of cup %d leaks again. What can I do? Please help.",
            "@nordbrew order %d has not come and nobody answers. Where is it?",
            "@nordbrew why does machine %d stop after one cup? It is broken.");
    private static final String GRAVE =
            "@nordbrew my son had an allergic reaction after drink %d. The label says nothing about nuts. Call me back.";

    private final Map<String, Said> said = new ConcurrentHashMap<>();
    private final Map<Said, Double> heard = new ConcurrentHashMap<>();
    private final Engines engines;

    private Lag(Engines engines) {
        this.engines = engines;
    }

    /** A mention and when it was sent. */
    private record Said(int number, boolean grave, long nanos) {
        boolean counts() {
            return number >= WARM;
        }
    }

    public static void main(String[] arguments) throws Exception {
        var options = Options.of(Lag::property);
        var lag = new Lag(Kept.engines(options));
        lag.serve(options);
        lag.say();
        lag.print(System.out);
        System.exit(0); // engines leave threads behind
    }

    private static @Nullable String property(String name) {
        return switch (name) {
            case "ambient.serve" -> "true";
            case "ambient.out" -> "target/lag";
            default -> null;
        };
    }

    /** Comes back when it listens. */
    private void serve(Options options) throws InterruptedException {
        var ready = new CountDownLatch(1);
        var out = new PrintStream(System.out, true) {
            @Override
            public void println(String line) {
                if (line.startsWith(Serve.READY)) ready.countDown();
            }
        };
        var run = new Thread(() -> Run.of(options, Optional.empty(), out));
        run.setDaemon(true);
        run.start();
        ready.await();
        engines.inbox().reader(this::hear);
    }

    private void say() throws InterruptedException {
        var sqs = Clients.of(engines).sqs();
        var begun = System.nanoTime() / 1_000_000;
        for (var number = 0; number < WARM + COUNTED; number++) {
            Thread.sleep(Math.max(0, begun + number * APART - System.nanoTime() / 1_000_000));
            say(sqs, number);
        }
        var end = System.nanoTime() / 1_000_000 + LAST;
        while (heard.size() < said.size() && System.nanoTime() / 1_000_000 < end) Thread.sleep(100);
    }

    private void say(SqsClient sqs, int number) {
        var id = "lag-" + number;
        var grave = number % FIFTH == 0;
        var text = grave ? GRAVE : NEEDS.get(number % NEEDS.size());
        var mention = JSON.createObjectNode()
                .put("type", "mention")
                .put("network", "x")
                .put("id", id)
                .put("at", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString())
                .put("text", text.formatted(number));
        mention.putObject("author").put("id", "lag-author-" + number);
        said.put(Key.of("x", id).value(), new Said(number, grave, System.nanoTime()));
        sqs.sendMessage(send -> send.queueUrl(engines.queues() + "/000000000000/ambient-mentions")
                .messageBody(mention.toString()));
    }

    /** The first that is told of a mention, in its class: who writes of something grave may need help, too. */
    private void hear(Letter letter) {
        var now = System.nanoTime();
        try {
            var alert = JSON.readTree(letter.body("sqs"));
            var one = said.get(alert.path("opening").asText());
            var grave = alert.path("severity").asInt() >= Alert.GRAVE;
            if (one != null && one.grave == grave) heard.putIfAbsent(one, (now - one.nanos) / 1e9);
        } catch (JsonProcessingException notes) {
            // what goes to chat is no alert
        }
    }

    private void print(PrintStream out) {
        out.println(
                "| severity | mentions | not told | p50 s | p99 s | most s | p50 less the wait for its like | p99 |");
        out.println("|---|---|---|---|---|---|---|---|");
        row(out, true, 30);
        row(out, false, 120);
    }

    private void row(PrintStream out, boolean grave, int wait) {
        var all = said.values().stream()
                .filter(one -> one.counts() && one.grave == grave)
                .toList();
        var lags = all.stream()
                .flatMap(one -> Optional.ofNullable(heard.get(one)).stream())
                .sorted()
                .toList();
        out.printf(
                Locale.ROOT,
                "| %s | %d | %d | %.2f | %.2f | %.2f | %.2f | %.2f |%n",
                grave ? "8 and above" : "below 8",
                all.size(),
                all.size() - lags.size(),
                rank(lags, 0.5),
                rank(lags, 0.99),
                rank(lags, 1),
                rank(lags, 0.5) - wait,
                rank(lags, 0.99) - wait);
    }

    /** Nearest rank. */
    private static double rank(List<Double> sorted, double share) {
        return sorted.isEmpty() ? Double.NaN : sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }
}
