package dev.ambient.edge.network.bluesky;

import dev.ambient.domain.Author;
import dev.ambient.domain.Lookup;
import dev.ambient.domain.Person;
import dev.ambient.edge.network.shape.Refused;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Asks Bluesky's AppView for handle, name and followers. Whatever goes wrong, those people are simply missing: a mention is
 * complete without them.
 */
@ApplicationScoped
class Bluesky implements Lookup {
    static final String NETWORK = "bluesky";

    /** Where the AppView is, or {@code off}. */
    static final String SETTING = "ambient.bluesky";

    /** What one call may ask for, by the AppView's own limit. */
    static final int CALL = 25;

    /** How long one batch may wait for all its calls together; what is not asked by then is missing. */
    private static final long BATCH = TimeUnit.SECONDS.toNanos(5);

    private static final Logger LOG = Logger.getLogger(Bluesky.class);
    private static final Pattern ID = Pattern.compile("did:[a-z]{1,16}:[A-Za-z0-9._:%-]{1,200}");

    private final Optional<AppView> view;
    private final LongSupplier nanos;
    private final Recent recent;
    private final Circuit circuit;

    @Inject
    Bluesky(@ConfigProperty(name = SETTING) Optional<String> setting) {
        this(Origin.of(setting.orElse("off")).map(Bluesky::client), System::nanoTime);
    }

    Bluesky(Optional<AppView> view, LongSupplier nanos) {
        this.view = view;
        this.nanos = nanos;
        this.recent = new Recent(nanos);
        this.circuit = new Circuit(nanos);
    }

    /** A wrong address stops the start; the client itself is built when it is first needed. */
    static void check(@Observes StartupEvent start, @ConfigProperty(name = SETTING) Optional<String> setting) {
        Origin.of(setting.orElse("off"));
    }

    static AppView client(URI address) {
        return QuarkusRestClientBuilder.newBuilder()
                .baseUri(address)
                .connectTimeout(1, TimeUnit.SECONDS)
                .readTimeout(2, TimeUnit.SECONDS)
                .followRedirects(false)
                .disableDefaultMapper(true)
                .userAgent("ambient")
                .build(AppView.class);
    }

    @Override
    public Map<Person, Author> of(Collection<Person> people) {
        var ids = people.stream()
                .filter(person -> person.network().equals(NETWORK))
                .map(Person::id)
                .filter(id -> ID.matcher(id).matches())
                .distinct()
                .toList();
        view.ifPresent(appView -> ask(appView, ids));
        var found = new HashMap<Person, Author>();
        for (var id : ids) recent.of(id).ifPresent(author -> found.put(new Person(NETWORK, id), author));
        return found;
    }

    private void ask(AppView appView, List<String> ids) {
        var unknown = ids.stream().filter(id -> !recent.knows(id)).toList();
        var start = nanos.getAsLong();
        for (int from = 0; from < unknown.size(); from += CALL) {
            if (circuit.isOpen() || nanos.getAsLong() - start > BATCH) return;
            call(appView, new ArrayList<>(unknown.subList(from, Math.min(from + CALL, unknown.size()))));
        }
    }

    private void call(AppView appView, List<String> ids) {
        try (var response = appView.profiles(ids)) {
            var authors = Answer.read(response, ids);
            for (var id : ids) recent.keep(id, Optional.ofNullable(authors.get(id)));
            circuit.worked();
        } catch (IOException | RuntimeException failure) {
            circuit.failed();
            LOG.infof("Bluesky told nothing of %d people: %s", ids.size(), cause(failure));
        }
    }

    /** What may be logged: a client's own message may hold the address asked for, and with it people's ids. */
    private static String cause(Exception failure) {
        return failure instanceof Refused
                ? String.valueOf(failure.getMessage())
                : failure.getClass().getSimpleName();
    }
}
