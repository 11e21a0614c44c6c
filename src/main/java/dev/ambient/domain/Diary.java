package dev.ambient.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The latest events of one brand. {@link #plus} may be asked twice and in any order.
 *
 * @param events each once, latest first
 */
public record Diary(List<BrandEvent> events) {
    public static final Diary EMPTY = new Diary(List.of());
    /** Events that are kept. */
    public static final int BOUND = 40;

    private static final Comparator<BrandEvent> LATEST = Comparator.comparing(BrandEvent::at)
            .thenComparing(BrandEvent::toString)
            .reversed();

    public Diary {
        events = List.copyOf(events);
    }

    public Diary plus(BrandEvent event) {
        if (events.contains(event)) return this;
        var all = new ArrayList<>(events);
        all.add(event);
        return new Diary(all.stream().sorted(LATEST).limit(BOUND).toList());
    }

    /** The latest of those that may have caused what began at a time. */
    public Optional<BrandEvent> cause(Instant since) {
        return events.stream().filter(event -> event.mayCause(since)).findFirst();
    }
}
