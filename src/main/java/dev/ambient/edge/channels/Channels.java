package dev.ambient.edge.channels;

import static java.util.stream.Collectors.toSet;

import dev.ambient.domain.Alert;
import dev.ambient.domain.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Every channel an alert leaves by. It is told when each has taken it; until then its message comes again, and while this process
 * lives only the channels that did not take it are asked again. What was told in another process is told again, under the same id and
 * transition.
 */
@ApplicationScoped
class Channels implements Topic {
    private static final Logger LOG = Logger.getLogger(Channels.class);
    /** Alerts that wait for a channel; beyond them the eldest is told again by all. */
    private static final int MOST = 1_000;

    private final List<Channel> channels;
    private final Map<Said, Set<String>> partly = new LinkedHashMap<>();

    /** @param told of a message that is told once more, when it was told before */
    private record Said(String id, int transition, @Nullable Instant told) {
        static Said of(Alert alert) {
            return new Said(alert.id(), alert.transition(), alert.since().told());
        }
    }

    @Inject
    Channels(@Any Instance<Channel> channels) {
        this(channels.stream().toList());
    }

    Channels(List<Channel> channels) {
        this.channels = channels.stream()
                .sorted(Comparator.comparingInt(Channel::order))
                .toList();
    }

    @Override
    public synchronized Set<Integer> tell(List<Alert> alerts) {
        var taken = new HashMap<Integer, Set<String>>();
        for (var channel : channels)
            by(channel, alerts)
                    .forEach(place -> taken.computeIfAbsent(place, first -> new HashSet<>())
                            .add(channel.name()));
        var untold = new HashSet<Integer>();
        for (var place = 0; place < alerts.size(); place++) {
            var some = taken.getOrDefault(place, Set.of());
            if (remember(Said.of(alerts.get(place)), some)) untold.add(place);
        }
        return untold;
    }

    /** The places of those that a channel has taken, now or before. */
    private Set<Integer> by(Channel channel, List<Alert> alerts) {
        var open = IntStream.range(0, alerts.size())
                .filter(place -> !partly.getOrDefault(Said.of(alerts.get(place)), Set.of())
                        .contains(channel.name()))
                .boxed()
                .toList();
        var untold = open.isEmpty()
                ? Set.<Integer>of()
                : channel.tell(open.stream().map(alerts::get).toList()).stream()
                        .map(open::get)
                        .collect(toSet());
        if (!untold.isEmpty())
            LOG.warnf("%d of %d alerts did not leave by %s", untold.size(), open.size(), channel.name());
        return IntStream.range(0, alerts.size())
                .filter(place -> !untold.contains(place))
                .boxed()
                .collect(toSet());
    }

    /** Whether some channel has not taken it. */
    private boolean remember(Said telling, Set<String> taken) {
        partly.remove(telling);
        if (taken.size() == channels.size()) return false;
        if (!taken.isEmpty()) partly.put(telling, taken);
        if (partly.size() > MOST) partly.remove(partly.keySet().iterator().next());
        return true;
    }
}
