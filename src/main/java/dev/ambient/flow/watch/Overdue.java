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

/** When hours end: who has waited longer than promised since they began, one alert a brand. */
@ApplicationScoped
class Overdue {
    private static final Duration HOUR = Duration.ofHours(1);

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

    /**
     * @param first end of the first hour
     * @param last end of the last one; the same end gives the same alert ids, however often it is asked
     */
    Map<String, Alert> between(Instant first, Instant last) {
        var waiting = profiles.waiting(team, first.minus(HOUR), last);
        if (waiting.isEmpty()) return Map.of();
        var people = waiting.stream().map(Profiles.Waiting::person).toList();
        var needs = profiles.known(people).entrySet().stream()
                .flatMap(one -> one.getValue().needs().stream().map(need -> new Waiter(one.getKey(), need)))
                .filter(waiter -> waiter.isDue(last))
                .sorted(Comparator.comparing((Waiter waiter) -> waiter.need.since())
                        .thenComparing(waiter -> waiter.need.alert()))
                .collect(groupingBy(waiter -> waiter.need.brand()));
        var alerts = new TreeMap<String, Alert>();
        needs.forEach((brand, waiters) -> alerts.put(brand, composer.overdue(brand, last, shown(waiters))));
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
        boolean isDue(Instant then) {
            return need.due() != null && !Objects.requireNonNull(need.due()).isAfter(then);
        }
    }
}
