package dev.ambient.flow.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ambient.any.AnyAlert;
import dev.ambient.any.AnyHeard;
import dev.ambient.any.AnyListening;
import dev.ambient.domain.Alert;
import dev.ambient.domain.AlertKind;
import dev.ambient.domain.Decision;
import dev.ambient.domain.Figure;
import dev.ambient.domain.Matter;
import dev.ambient.domain.Profile;
import dev.ambient.domain.Pulse;
import dev.ambient.domain.Registers;
import dev.ambient.domain.Team;
import dev.ambient.domain.Telling;
import dev.ambient.domain.Versioned;
import dev.ambient.fake.FakeBacklog;
import dev.ambient.fake.FakeConversations;
import dev.ambient.fake.FakeCrowds;
import dev.ambient.fake.FakeDiaries;
import dev.ambient.fake.FakeDots;
import dev.ambient.fake.FakeMatters;
import dev.ambient.fake.FakeOutbox;
import dev.ambient.fake.FakeOutcomes;
import dev.ambient.fake.FakeProfiles;
import dev.ambient.fake.FakePulses;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PassTest {
    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
    private static final Instant EVENT = START.plus(Duration.ofDays(3));

    private final FakeDots dots = new FakeDots();
    private final FakeProfiles profiles = new FakeProfiles(dots, AnyListening.nordbrew());
    private final FakeOutcomes outcomes = new FakeOutcomes();
    private final FakePulses pulses = new FakePulses();
    private final FakeCrowds crowds = new FakeCrowds();
    private final FakeConversations conversations = new FakeConversations();
    private final FakeBacklog backlog = new FakeBacklog();
    private final FakeDiaries diaries = new FakeDiaries();
    private final FakeOutbox<Alert> alerts = new FakeOutbox<>();
    private final FakeMatters matters = new FakeMatters();
    private final Pass pass = new Pass(
            AnyListening.nordbrew(),
            backlog,
            pulses,
            new Heights(dots, diaries, AnyListening.nordbrew()),
            new Worklists(profiles, dots, alerts, outcomes, AnyListening.nordbrew()),
            new Unanswered(conversations, dots, alerts, AnyListening.nordbrew()),
            new Quiet(profiles, dots, alerts, AnyListening.nordbrew()),
            new Crowding(pulses, profiles, crowds, AnyListening.nordbrew()),
            new Reminding(matters, alerts, outcomes, AnyListening.nordbrew()),
            alerts,
            outcomes);

    @Test
    void aWaveIsToldOnceAndItsEndOnce() {
        fill();
        passes(START, EVENT.plus(Duration.ofHours(9)), Duration.ofMinutes(5));
        assertEquals(List.of("OPEN", "UPDATE", "RESOLVE"), changes());
        assertEquals(1, alerts.sent().stream().map(Alert::id).distinct().count());
        assertEquals(3, outcomes.figures().get(Figure.WAVES));
    }

    @Test
    void whatNobodyHasTakenOnIsQueuedAgainUntilItIsKeptAsTold() {
        var churn = AnyAlert.churn();
        var told = Telling.decide(
                Matter.of(churn.dedupe()),
                churn,
                new Telling.Standing(Team.of("crm"), 0, false),
                START.plus(Duration.ofHours(9)));
        matters.keep(List.of(new Versioned<>(told.next(), 0)));
        var due = told.next().due().orElseThrow();
        pass.at(due.minusSeconds(60));
        assertEquals(List.of(), alerts.sent());
        pass.at(due);
        pass.at(due.plusSeconds(60));
        assertEquals(List.of(churn, churn), alerts.sent());
        assertEquals(2, outcomes.figures().get(Figure.REMINDED));
        matters.keep(List.of(new Versioned<>(told.next().acknowledged(churn.id()), 1)));
        pass.at(due.plusSeconds(120));
        assertEquals(2, alerts.sent().size());
    }

    @Test
    void aPassGivesItsFigures() {
        pass.at(START);
        assertEquals(Map.of(Figure.PASSED, 1L), outcomes.figures());
        backlog.set(3);
        for (var minute = 1; minute <= 122; minute++) pass.at(START.plus(Duration.ofMinutes(minute)));
        assertEquals(Map.of(Figure.PASSED, 123L, Figure.WAITING, 366L, Figure.LEARNT, 1L), outcomes.figures());
        backlog.set(1_001);
        pass.at(START.plus(Duration.ofMinutes(123)));
        assertEquals(1, outcomes.figures().get(Figure.STALLED));
        assertEquals(123, outcomes.figures().get(Figure.PASSED));
    }

    @Test
    void aWorklistIsCountedOnceItIsQueued() {
        var angry = AnyHeard.angry("ana");
        var need = new Decision(
                "a-1",
                1,
                Decision.Change.OPEN,
                AlertKind.SERVICE_NEED,
                "service-need",
                1,
                "nordbrew",
                angry.mention().key(),
                AnyHeard.NINE,
                angry.mention().key(),
                AnyHeard.NINE,
                angry.mention().key(),
                0.9,
                AnyHeard.NINE.plus(Duration.ofMinutes(90)),
                null);
        var profile = Profile.EMPTY.with(List.of(need));
        profiles.keep(angry.mention().person(), new Versioned<>(profile, 0));
        pass.at(AnyHeard.NINE);
        alerts.fail(alert -> true);
        assertThrows(IllegalStateException.class, () -> pass.at(AnyHeard.NINE.plus(Duration.ofMinutes(122))));
        assertNull(outcomes.figures().get(Figure.WORKLISTS));
        alerts.fail(alert -> false);
        pass.at(AnyHeard.NINE.plus(Duration.ofMinutes(123)));
        assertEquals(1, outcomes.figures().get(Figure.WORKLISTS));
        assertEquals(1, outcomes.figures().get(Figure.LEARNT));
    }

    @Test
    void onePassADayDecidesWhatManyPassesDecide() {
        fill();
        passes(START, START.plus(Duration.ofDays(5)), Duration.ofDays(1));
        assertEquals(List.of("OPEN", "UPDATE", "RESOLVE"), changes());
        assertTrue(alerts.sent().get(0).at().isBefore(EVENT.plus(Duration.ofHours(1))));
    }

    @Test
    void whatCouldNotBeQueuedIsQueuedByTheNextPass() {
        fill();
        passes(START, EVENT, Duration.ofHours(1));
        alerts.fail(alert -> true);
        assertThrows(IllegalStateException.class, () -> pass.at(EVENT.plus(Duration.ofHours(1))));
        assertEquals(List.of(), changes());
        alerts.fail(alert -> false);
        pass.at(EVENT.plus(Duration.ofMinutes(61)));
        assertEquals(List.of("OPEN", "UPDATE"), changes());
    }

    @Test
    void aStallIsNotSilence() {
        fill();
        passes(START, EVENT, Duration.ofHours(1));
        backlog.set(100_000);
        pass.at(EVENT.plus(Duration.ofHours(1)));
        assertEquals(List.of(), changes());
        backlog.set(0);
        pass.at(EVENT.plus(Duration.ofHours(2)));
        assertEquals(List.of("OPEN", "UPDATE"), changes());
    }

    private void passes(Instant from, Instant until, Duration step) {
        for (var now = from; !now.isAfter(until); now = now.plus(step)) pass.at(now);
    }

    private List<String> changes() {
        return alerts.sent().stream()
                .filter(alert -> alert.kind() == AlertKind.SPIKE)
                .map(alert -> alert.change().name())
                .toList();
    }

    /** Five days of twenty mentions an hour, with an hour of two hundred. */
    private void fill() {
        for (var hour = START; hour.isBefore(START.plus(Duration.ofDays(5))); hour = hour.plus(Duration.ofHours(1))) {
            var each = hour.equals(EVENT) ? 20 : 2;
            var buckets = new TreeMap<Integer, SortedMap<String, Pulse.Count>>();
            for (var bucket = 0; bucket < 10; bucket++) {
                buckets.put(bucket, new TreeMap<>(Map.of(Pulse.ALL, new Pulse.Count(each, 0, 0, 0))));
            }
            var pulse = new Pulse(List.of(), buckets, Registers.EMPTY, List.of(), 0, new TreeMap<>());
            pulses.keep(new Pulse.Id("nordbrew", hour), new Versioned<>(pulse, 0));
        }
    }
}
