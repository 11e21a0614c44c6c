package dev.ambient.flow.profile;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ambient.any.AnyListening;
import dev.ambient.edge.json.Wire;
import dev.ambient.fake.FakeCrowds;
import dev.ambient.fake.FakeCustomers;
import dev.ambient.fake.FakeDiaries;
import dev.ambient.fake.FakeDots;
import dev.ambient.fake.FakeOutbox;
import dev.ambient.fake.FakeOutcomes;
import dev.ambient.fake.FakeProfiles;
import dev.ambient.fake.FakeRejected;
import dev.ambient.flow.Hands;
import dev.ambient.flow.Letter;
import dev.ambient.fuzz.Target;
import java.time.Instant;
import java.util.List;

/** A message of {@code heard}: painted or put aside with exactly one outcome, and never to come again. */
public final class HeardTarget implements Target {
    private static final Instant NOW = Instant.parse("2026-03-02T09:20:00Z");

    private final ObjectMapper json = Wire.mapper();
    private final Hands hands = new Hands();

    @Override
    public void take(byte[] input) {
        var dots = new FakeDots();
        var outcomes = new FakeOutcomes();
        var listening = AnyListening.nordbrew();
        var profiles = new FakeProfiles(dots, listening);
        var studio = new Studio(
                profiles,
                dots,
                new FakeOutbox<>(),
                new FakeRejected(),
                outcomes,
                new Company(new FakeCrowds()),
                listening,
                new Margin(profiles, new FakeCustomers(), new FakeDiaries(), new FakeOutbox<>(), listening, outcomes),
                json,
                hands);
        var again = studio.paint(List.of(new Letter("m-1", new String(input, UTF_8), NOW, NOW)));
        if (!again.isEmpty()) throw new AssertionError("it comes again for ever");
        if (outcomes.all().size() != 1) throw new AssertionError("outcomes: " + outcomes.all());
    }
}
