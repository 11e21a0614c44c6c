package dev.ambient.edge.dynamodb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ambient.any.AnyHeard;
import dev.ambient.domain.Judgement;
import dev.ambient.domain.Judgements;
import dev.ambient.domain.Measure;
import dev.ambient.domain.Quality;
import dev.ambient.domain.Told;
import dev.ambient.domain.Versioned;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What judgements promise, wherever they are kept. */
public abstract class JudgementsContract {
    static final Told WAVE = new Told("a-wave", "spike|nordbrew|*|", "care", "spike", new Measure(4.2, 3.5));
    static final Told TALK = new Told("a-talk", "peer_conversation|nordbrew||k", "care", "peers", null);
    static final Quality SPIKES = Quality.of("spike")
            .plus(new Judgement("a-wave", AnyHeard.NINE, false, WAVE.measure()))
            .plus(new Judgement("a-ripple", AnyHeard.NINE, true, null));

    protected abstract Judgements judgements();

    @Test
    void whatWasToldIsKnownByItsIdAndWhatWasNotIsNot() {
        assertEquals(Set.of(), judgements().note(List.of(WAVE, TALK)));
        assertEquals(Set.of(), judgements().note(List.of(WAVE)));
        assertEquals(Map.of("a-wave", WAVE, "a-talk", TALK), judgements().told(Set.of("a-wave", "a-talk", "a-never")));
    }

    @Test
    void anAlertKeepsWhatWasKnownFirst() {
        judgements().note(List.of(WAVE));
        assertEquals(Set.of(), judgements().note(List.of(new Told("a-wave", WAVE.dedupe(), "crm", "spike", null))));
        assertEquals(Map.of("a-wave", WAVE), judgements().told(Set.of("a-wave")));
    }

    @Test
    void eachTeamHasItsOwnOfEachRule() {
        assertEquals(new Versioned<>(Quality.of("spike"), 0), judgements().of("care", "spike"));
        assertTrue(judgements().keep("care", new Versioned<>(SPIKES, 0)));
        assertTrue(judgements().keep("care", new Versioned<>(Quality.of("crisis"), 0)));
        assertEquals(new Versioned<>(SPIKES, 1), judgements().of("care", "spike"));
        assertEquals(List.of(Quality.of("crisis"), SPIKES), judgements().of("care"));
        assertEquals(List.of(), judgements().of("crm"));
    }

    @Test
    void whoComesSecondHasToReadAgain() {
        assertTrue(judgements().keep("care", new Versioned<>(SPIKES, 0)));
        assertFalse(judgements().keep("care", new Versioned<>(Quality.of("spike"), 0)));
        assertTrue(judgements().keep("care", new Versioned<>(Quality.of("spike"), 1)));
    }
}
