package dev.ambient.edge.network.bluesky;

import dev.ambient.domain.Author;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** What was looked up within the last hour, also that nothing was found; the least recently used goes first. */
final class Recent {
    static final long LIFE = TimeUnit.HOURS.toNanos(1);
    static final int MOST = 10_000;

    private final LongSupplier nanos;
    private final Map<String, Known> entries = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > MOST;
        }
    };

    /** @param nanos a clock that only differences are taken of */
    Recent(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Whether it was asked for, whatever was found. */
    boolean knows(String id) {
        return entry(id).isPresent();
    }

    /** The author, if one was found. */
    Optional<Author> of(String id) {
        return entry(id).flatMap(Known::author);
    }

    synchronized void keep(String id, Optional<Author> author) {
        entries.put(id, new Known(author, nanos.getAsLong()));
    }

    private synchronized Optional<Known> entry(String id) {
        return Optional.ofNullable(entries.get(id)).filter(entry -> nanos.getAsLong() - entry.since <= LIFE);
    }

    private record Known(Optional<Author> author, long since) {}
}
