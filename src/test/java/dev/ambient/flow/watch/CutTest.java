package dev.ambient.flow.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ambient.any.AnyListening;
import dev.ambient.domain.Alert;
import dev.ambient.domain.AlertKind;
import dev.ambient.domain.Outbox;
import dev.ambient.domain.Pulse;
import dev.ambient.domain.Pulses;
import dev.ambient.domain.Registers;
import dev.ambient.domain.Rhythm;
import dev.ambient.domain.Versioned;
import dev.ambient.fake.FakeBacklog;
import dev.ambient.fake.FakeConversations;
import dev.ambient.fake.FakeCrowds;
import dev.ambient.fake.FakeDiaries;
import dev.ambient.fake.FakeDots;
import dev.ambient.fake.FakeMatters;
import dev.ambient.fake.FakeOutcomes;
import dev.ambient.fake.FakeProfiles;
import dev.ambient.fake.FakePulses;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A pass that dies at any of its writes or messages, before it or after it, and is repeated decides and tells the same. */
class CutTest {
    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
    private static final int EVENT = 71;
    private static final int HOURS = 84;

    @Test
    void decidesAndTellsTheSame() {
        var whole = new Run(Mortal.whole());
        assertEquals(
                Set.of(AlertKind.SPIKE, AlertKind.SENTIMENT_SHIFT, AlertKind.CRISIS),
                whole.told.stream().map(Alert::kind).collect(Collectors.toSet()));
        assertTrue(whole.mortal.effects() > 20, whole.mortal.effects() + " writes and messages");
        for (var place = 0; place < whole.mortal.effects(); place++) {
            for (var after : List.of(false, true)) {
                var cut = new Run(new Mortal(place, after));
                assertEquals(whole.told(), cut.told(), "cut at " + place + (after ? ", after it" : ", before it"));
                assertEquals(whole.rhythm(), cut.rhythm(), "cut at " + place);
            }
        }
    }

    /** Three and a half days of passes, one of them cut. */
    private static final class Run {
        private final List<Alert> told = new ArrayList<>();
        private final FakePulses pulses = new FakePulses();
        private final Mortal mortal;

        Run(Mortal mortal) {
            this.mortal = mortal;
            for (var hour = 0; hour < HOURS; hour++) {
                var event = hour == EVENT || hour == EVENT + 1;
                pulses.keep(
                        new Pulse.Id("nordbrew", START.plus(Duration.ofHours(hour))),
                        new Versioned<>(event ? pulse(20, 16) : pulse(2, 0), 0));
            }
            var listening = AnyListening.nordbrew();
            var dots = new FakeDots();
            Outbox<Alert> outbox = letters -> {
                mortal.effect(() -> told.addAll(letters));
                return Set.of();
            };
            var pass = new Pass(
                    listening,
                    new FakeBacklog(),
                    mortal.keeping(Pulses.class, pulses),
                    new Heights(dots, new FakeDiaries(), listening),
                    new Worklists(new FakeProfiles(dots, listening), dots, outbox, new FakeOutcomes(), listening),
                    new Unanswered(new FakeConversations(), dots, outbox, listening),
                    new Quiet(new FakeProfiles(dots, listening), dots, outbox, listening),
                    new Crowding(pulses, new FakeProfiles(dots, listening), new FakeCrowds(), listening),
                    new Reminding(new FakeMatters(), outbox, new FakeOutcomes(), listening),
                    outbox,
                    new FakeOutcomes());
            for (var pace = 0; pace <= HOURS; pace += pace == 0 ? EVENT : 1) {
                var now = START.plus(Duration.ofHours(pace)).plusSeconds(121);
                try {
                    pass.at(now);
                } catch (IllegalStateException dead) {
                    pass.at(now);
                }
            }
        }

        Set<String> told() {
            return told.stream()
                    .map(alert -> alert.id() + "#" + alert.transition() + " " + alert.at())
                    .collect(Collectors.toSet());
        }

        Rhythm rhythm() {
            return pulses.rhythms(List.of("nordbrew"))
                    .values()
                    .iterator()
                    .next()
                    .value();
        }

        private static Pulse pulse(int each, int negative) {
            var buckets = new TreeMap<Integer, SortedMap<String, Pulse.Count>>();
            for (var bucket = 0; bucket < 10; bucket++)
                buckets.put(bucket, new TreeMap<>(Map.of(Pulse.ALL, new Pulse.Count(each, negative, 0, 0))));
            var people = IntStream.range(0, 7 * each).boxed().collect(Collectors.toMap(one -> one, one -> 1));
            return new Pulse(List.of(), buckets, new Registers(new TreeMap<>(people)), List.of(), 0, new TreeMap<>());
        }
    }
}
