package dev.ambient.flow.watch;

import dev.ambient.domain.Chronicle;
import dev.ambient.domain.Pulse;
import dev.ambient.domain.Sums;
import dev.ambient.domain.Versioned;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What was read of the hours of all brands, as the sums of one; and what was learnt of its days. */
record Hours(String brand, Map<Pulse.Id, Versioned<Pulse>> read, Versioned<Chronicle> days) implements Sums {
    @Override
    public Pulse hour(Instant hour) {
        var pulse = read.get(new Pulse.Id(brand, hour));
        return pulse == null ? Pulse.EMPTY : pulse.value();
    }

    @Override
    public Chronicle chronicle() {
        return days.value();
    }

    Hours with(Versioned<Chronicle> better) {
        return new Hours(brand, read, better);
    }

    /** The sum of the hours that a span touches. */
    Pulse touched(Instant end, Duration length) {
        return hours(end, length).reduce(Pulse.EMPTY, Pulse::plus);
    }

    /** The samples of those hours. */
    List<Pulse.Glimpse> glimpses(Instant end, Duration length) {
        return hours(end, length).flatMap(hour -> hour.sample().stream()).toList();
    }

    private Stream<Pulse> hours(Instant end, Duration length) {
        return Stream.iterate(
                        Pulse.hour(end.minus(length)),
                        hour -> hour.isBefore(end),
                        hour -> hour.plus(Duration.ofHours(1)))
                .map(this::hour);
    }
}
