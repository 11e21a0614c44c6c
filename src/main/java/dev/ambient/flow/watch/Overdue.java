package dev.ambient.flow.watch;

import static java.util.stream.Collectors.groupingBy;

import dev.ambient.domain.Alert;
import dev.ambient.domain.AlertKind;
import dev.ambient.domain.Composer;
import dev.ambient.domain.Decision;
import dev.ambient.domain.Dots;
import dev.ambient.domain.Heard;
import dev.ambient.domain.Key;
import dev.ambient.domain.Listening;
import dev.ambient.domain.Profiles;
import dev.ambient.domain.Pseudonym;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** When an hour ends: who has waited longer than promised, one alert a brand, and only where somebody new is among them. */
@ApplicationScoped
class Overdue {
    private static final Duration HOUR = Duration.ofHours(1);
    /** How far back those are counted who waited before. */
    private static final Duration DAY = Duration.ofDays(1);

    private static final int SHOWN = 3;

    private final Profiles profiles;
    private final Dots dots;
    private final String team;
    private final Composer composer;

    Overdue(Profiles profiles, Dots dots, Listening listening) {
        this.profiles = profiles;
        this.dots = dots;
        this.team = listening.team(AlertKind.SERVICE_NEED).key();
        this.composer = new Composer(listening);
    }

    /** @param hour end of the hour; the same hour gives the same alert ids, however often it is asked */
    Map<String, Alert> at(Instant hour) {
        var waiting = profiles.waiting(team, hour.minus(DAY), hour);
        if (waiting.stream().noneMatch(one -> one.due().isAfter(hour.minus(HOUR)))) return Map.of();
        var people = waiting.stream().map(Profiles.Waiting::person).toList();
        var needs = profiles.known(people).entrySet().stream()
                .flatMap(one -> one.getValue().needs().stream().map(need -> new Waiter(one.getKey(), need)))
                .filter(waiter -> waiter.isDue(hour))
                .sorted(Comparator.comparing((Waiter waiter) -> waiter.need.since())
                        .thenComparing(waiter -> waiter.need.alert()))
                .collect(groupingBy(waiter -> waiter.need.brand()));
        var alerts = new TreeMap<String, Alert>();
        needs.forEach((brand, waiters) -> {
            var news = waiters.stream().anyMatch(waiter -> !waiter.isDue(hour.minus(HOUR)));
            if (news) alerts.put(brand, composer.overdue(brand, hour, shown(waiters)));
        });
        return alerts;
    }

    private List<Composer.Waiting> shown(List<Waiter> waiters) {
        var places = waiters.stream()
                .limit(SHOWN)
                .collect(
                        Collectors.toMap(waiter -> waiter.need.subject(), waiter -> waiter.person, (one, same) -> one));
        Map<Key, Heard> heard = dots.heard(places);
        return waiters.stream()
                .map(waiter -> Composer.Waiting.of(waiter.need, Optional.ofNullable(heard.get(waiter.need.subject()))))
                .toList();
    }

    private record Waiter(Pseudonym person, Decision need) {
        boolean isDue(Instant hour) {
            return need.due() != null && !Objects.requireNonNull(need.due()).isAfter(hour);
        }
    }
}
