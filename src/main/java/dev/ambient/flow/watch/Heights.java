package dev.ambient.flow.watch;

import dev.ambient.domain.Alert;
import dev.ambient.domain.Composer;
import dev.ambient.domain.Dots;
import dev.ambient.domain.Heard;
import dev.ambient.domain.Listening;
import dev.ambient.domain.Pulse;
import dev.ambient.domain.Rhythm;
import dev.ambient.domain.Versioned;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A wave and the hours it rests on → the alert that explains it. */
@ApplicationScoped
class Heights {
    private static final int SHOWN = 3;

    private final Dots dots;
    private final Composer composer;

    Heights(Dots dots, Listening listening) {
        this.dots = dots;
        this.composer = new Composer(listening);
    }

    Alert alert(String brand, Rhythm.Wave wave, Map<Pulse.Id, Versioned<Pulse>> hours) {
        var last = wave.at().minusMillis(1);
        var sums = Stream.iterate(
                        Pulse.hour(wave.at().minus(wave.length())),
                        hour -> !hour.isAfter(last),
                        hour -> hour.plus(Duration.ofHours(1)))
                .map(hour -> hours.get(new Pulse.Id(brand, hour)))
                .filter(Objects::nonNull)
                .map(Versioned::value)
                .reduce(Pulse.EMPTY, Pulse::plus);
        return composer.spike(wave, brand, loudest(sums), sums);
    }

    /** The three of the sample that feel most, in the order they were written. */
    private List<Heard> loudest(Pulse sums) {
        var places = sums.sample().stream()
                .sorted(Comparator.comparing((Pulse.Glimpse one) -> -Math.abs(one.score()))
                        .thenComparing(Pulse.Glimpse::key))
                .limit(SHOWN)
                .collect(Collectors.toMap(Pulse.Glimpse::key, Pulse.Glimpse::author));
        if (places.isEmpty()) return List.of();
        return dots.heard(places).values().stream()
                .sorted(Comparator.comparing((Heard one) -> one.mention().at())
                        .thenComparing(one -> one.mention().key()))
                .toList();
    }
}
