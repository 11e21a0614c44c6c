package dev.ambient.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ambient.any.AnyHeard;
import dev.ambient.any.AnyListening;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeraldTest {
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "SPIKE, *, INTERRUPT",
        "SPIKE, music, DIGEST",
        "CRISIS, *, INTERRUPT",
        "SENTIMENT_SHIFT, *, INTERRUPT",
        "LISTENING_GAP, x, INTERRUPT",
        "EMERGING_TOPIC, lid, DIGEST",
        "PRODUCT_INSIGHT, lid, DIGEST"
    })
    void whatIsUrgentCallsSomebodyAway(AlertKind kind, String subject, Mode mode) {
        var verdict =
                new Verdict(kind, subject, Decision.Change.OPEN, NINE, NINE, 40, 50, 10, 4, "1h", 28, 0, false, 0);
        var cause = new Cause(verdict, Pulse.EMPTY, Rhythm.EMPTY, List.of(), Diary.EMPTY);
        var alert = new Herald(AnyListening.nordbrew()).alert("nordbrew", cause, Pulse.EMPTY);
        assertEquals(mode, alert.mode());
        assertEquals(kind, alert.kind());
    }

    /** What others say elsewhere is no evidence that a network is silent. */
    @ParameterizedTest
    @CsvSource({"OPEN, LISTENING_GAP, 0", "RESOLVE, LISTENING_GAP, 0", "OPEN, CRISIS, 1", "RESOLVE, CRISIS, 1"})
    void aSilentNetworkIsNotShownByPostsOfOthers(Decision.Change change, AlertKind kind, int quoted) {
        var verdict = new Verdict(kind, "x", change, NINE, NINE, 40, 50, 10, 4, "1h", 28, 0, false, 0);
        var cause = new Cause(verdict, Pulse.EMPTY, Rhythm.EMPTY, List.of(AnyHeard.angry("ana")), Diary.EMPTY);
        var why = new Herald(AnyListening.nordbrew())
                .alert("nordbrew", cause, Pulse.EMPTY)
                .why();
        assertEquals(quoted, why.mentions().size());
        assertEquals(List.of(), why.terms());
    }
}
