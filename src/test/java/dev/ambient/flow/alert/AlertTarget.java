package dev.ambient.flow.alert;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ambient.any.AnyListening;
import dev.ambient.edge.json.Wire;
import dev.ambient.fake.FakeJudgements;
import dev.ambient.fake.FakeMatters;
import dev.ambient.fake.FakeOutcomes;
import dev.ambient.fake.FakeRejected;
import dev.ambient.flow.Letter;
import dev.ambient.fuzz.Target;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** A message of {@code alerts}: told, kept or put aside, and never to come again. */
public final class AlertTarget implements Target {
    private static final Instant NOW = Instant.parse("2026-03-02T09:20:00Z");

    private final ObjectMapper json = Wire.mapper();

    @Override
    public void take(byte[] input) {
        var rejected = new FakeRejected();
        var matters = new FakeMatters();
        var judgements = new FakeJudgements();
        var voice = new Voice(
                matters,
                judgements,
                new Hindsight(matters, judgements),
                alerts -> Set.of(),
                rejected,
                AnyListening.nordbrew(),
                new FakeOutcomes(),
                json);
        var body = new String(input, UTF_8);
        var again = voice.all(List.of(new Letter("m-1", body, NOW, NOW)));
        if (!again.isEmpty()) throw new AssertionError("it comes again for ever");
        for (var kept : rejected.kept()) if (!kept.body().equals(body)) throw new AssertionError("not kept whole");
    }
}
