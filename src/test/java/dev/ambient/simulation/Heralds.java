package dev.ambient.simulation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import dev.ambient.domain.Alert;
import dev.ambient.domain.Episode;
import dev.ambient.domain.Listed;
import dev.ambient.domain.Matter;
import dev.ambient.domain.Mode;
import dev.ambient.domain.Topic;
import dev.ambient.fake.FakeTopic;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The topic, and when it was told what: what must be so of the life of alerts. */
final class Heralds implements Topic {
    private final FakeTopic topic;
    private final Supplier<Instant> now;
    private final List<Said> said = new ArrayList<>();
    private int asked;

    Heralds(FakeTopic topic, Supplier<Instant> now) {
        this.topic = topic;
        this.now = now;
    }

    private record Said(Alert alert, Instant at) {
        boolean isAtNight() {
            var hour = at.atZone(zone()).getHour();
            return hour >= 22 || hour < 6;
        }

        String day() {
            return alert.team() + " " + at.atZone(zone()).toLocalDate();
        }

        private ZoneId zone() {
            return Objects.requireNonNull(Flow.LISTENING.teams().get(alert.team()))
                    .zone();
        }

        boolean interrupts() {
            return alert.mode() == Mode.INTERRUPT;
        }
    }

    /** What was told since it was last asked. */
    List<Alert> news() {
        var news = said.subList(asked, said.size()).stream().map(Said::alert).toList();
        asked = said.size();
        return news;
    }

    @Override
    public Set<Integer> tell(List<Alert> alerts) {
        alerts.forEach(alert -> said.add(new Said(alert, now.get())));
        return topic.tell(alerts);
    }

    /**
     * @param crashes whether something may have been told that was not kept as told
     */
    Stream<String> wrong(Collection<Matter> matters, boolean crashes) {
        var listed = Stream.concat(
                        matters.stream().flatMap(matter -> matter.listed().stream()),
                        topic.told().stream().flatMap(alert -> alert.listed().stream()))
                .collect(toSet());
        var calm = crashes ? Stream.<String>empty() : Stream.concat(nights(), budgets());
        return Stream.of(calm, lists(listed, crashes ? settled(matters, listed) : Set.of()), held(matters, listed))
                .flatMap(one -> one);
    }

    private Stream<String> nights() {
        return said.stream()
                .filter(one -> one.interrupts() && one.alert.severity() < Alert.GRAVE && one.isAtNight())
                .map(one -> one.alert.kind() + " woke " + one.alert.team() + " at " + one.at);
    }

    /** What is grave passes, and counts. */
    private Stream<String> budgets() {
        return said.stream().filter(Said::interrupts).collect(groupingBy(Said::day)).entrySet().stream()
                .filter(day -> {
                    var first = day.getValue().get(0);
                    var most = Objects.requireNonNull(Flow.LISTENING.teams().get(first.alert.team()))
                            .interruptsPerDay();
                    var before = 0;
                    for (var one : day.getValue()) {
                        if (one.alert.severity() < Alert.GRAVE && before >= most) return true;
                        before++;
                    }
                    return false;
                })
                .map(day -> day.getKey() + " had " + day.getValue().size() + " interruptions");
    }

    /**
     * Ids of what ended, was held back, interrupted somebody after all or had grown when it came again, as it was told and then not kept as
     * told: a round-up need not speak of it, or speaks of more.
     */
    private Set<String> settled(Collection<Matter> matters, Set<Listed> listed) {
        var over = matters.stream()
                .flatMap(matter -> matter.episodes().stream())
                .filter(episode -> episode.resolved() || !episode.suppressed().isEmpty())
                .map(Episode::alert);
        var interrupted = said.stream().filter(Said::interrupts).map(one -> one.alert.id());
        var grown = listed.stream().filter(one -> one.transition() > 1).map(Listed::alert);
        return Stream.of(over, interrupted, grown).flatMap(one -> one).collect(toSet());
    }

    /** What people are not told by itself is in a round-up, told or to be told. */
    private Stream<String> lists(Set<Listed> listed, Set<String> settled) {
        return topic.told().stream()
                .filter(alert -> alert.mode() == Mode.DIGEST && !settled.contains(alert.id()))
                .filter(alert -> listed.stream()
                        .noneMatch(one -> one.alert().equals(alert.id()) && one.transition() == alert.transition()))
                .map(alert -> alert.id() + " is in no round-up");
    }

    private static Stream<String> held(Collection<Matter> matters, Set<Listed> listed) {
        return matters.stream()
                .flatMap(matter -> matter.episodes().stream())
                .filter(episode -> episode.suppressed().stream()
                        .anyMatch(one -> one.reason().equals("the brand is in a crisis")))
                .filter(episode -> listed.stream().noneMatch(one -> one.alert().equals(episode.alert())))
                .map(episode -> episode.alert() + " was held back into nothing");
    }
}
