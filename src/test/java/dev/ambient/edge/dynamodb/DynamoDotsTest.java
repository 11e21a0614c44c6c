package dev.ambient.edge.dynamodb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ambient.any.AnyHeard;
import dev.ambient.domain.Dot;
import dev.ambient.domain.Dots;
import dev.ambient.domain.Person;
import dev.ambient.domain.Pseudonym;
import dev.ambient.edge.bulk.Lanes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DynamoDotsTest extends DotsContract {
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final Dot DOT = Dot.of(AnyHeard.angry("ana"));

    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final Rig rig = new Rig(clock);
    private final Dots dots = rig.dots();

    @Override
    protected Dots dots() {
        return dots;
    }

    @Override
    protected Pseudonym pseudonym(Person person) {
        return rig.pseudonyms.of(person);
    }

    @Override
    protected byte[] body(Dot dot) {
        return Body.pack(Kept.of(dot));
    }

    @Test
    void theItemIsAsDesigned() {
        dots.put(List.of(DOT));
        var item = rig.table
                .item(new Place(pseudonym(DOT.person()).value(), "DOT#" + DOT.key()))
                .orElseThrow();
        assertEquals(
                Set.of("pk", "sk", "revision", "schema", "ttl", "body"),
                item.attributes().keySet());
        assertEquals(NOW.plus(Duration.ofDays(90)).getEpochSecond(), item.number("ttl"));
        assertEquals(Optional.of(AnyHeard.angry("ana")), dots.develop(item.body()));
    }

    @Test
    void whatIsOverIsNotThereAndCanBePutAgain() {
        dots.put(List.of(DOT));
        var later = rig.dots(Clock.offset(clock, Duration.ofDays(90)));
        assertEquals(Optional.empty(), later.of(DOT.person(), DOT.key()));
        assertEquals(Set.of(), later.present(DOT.person(), List.of(DOT.key())));
        assertEquals(Map.of(), later.heard(Map.of(DOT.key(), pseudonym(DOT.person()))));
        later.put(List.of(DOT));
        assertEquals(Optional.of(DOT), later.of(DOT.person(), DOT.key()));
    }

    @Test
    void manyAtOnceArePutEachByItself() {
        var dots = IntStream.range(0, 60)
                .mapToObj(number -> Dot.of(AnyHeard.angry("ana" + number)))
                .toList();
        this.dots.put(dots.subList(10, 12));
        var newer = Dot.of(AnyHeard.edited(AnyHeard.angry("ana11"), "mended"));
        var all = new ArrayList<>(dots);
        all.set(11, newer);
        all.add(dots.get(59));
        assertEquals(List.of(), this.dots.put(all));
        for (var dot : all) assertEquals(Optional.of(dot), this.dots.of(dot.person(), dot.key()));
        assertEquals(List.of(), this.dots.put(List.of(dots.get(11))));
        assertEquals(Optional.of(newer), this.dots.of(newer.person(), newer.key()));
    }

    @Test
    void whatCannotBePutIsGivenBack() {
        var away = new DynamoDots(
                new Table(rig.dynamo, "away"),
                new Press(rig.dynamo, "away", new Pen(rig.dynamo, "away"), new Lanes()),
                new Dotted(rig.pseudonyms, 90, clock));
        assertEquals(List.of(DOT), away.put(List.of(DOT)));
    }

    @Test
    void theLongestPostIsAnItem() {
        var random = new Random(1);
        var text = new StringBuilder();
        while (text.length() < 4_000) text.appendCodePoint(0x4E00 + random.nextInt(20_000));
        var dot = Dot.of(AnyHeard.edited(AnyHeard.angry("ana"), text.toString()));
        assertEquals(List.of(), dots.put(List.of(dot)));
        assertTrue(Body.pack(Kept.of(dot)).length < 20_000);
    }

    @Test
    void aDotWithTooMuchBesideItsTextLosesThat() {
        var noise = new StringBuilder();
        var random = new Random(2);
        while (noise.length() < 600_000) noise.append((char) (' ' + random.nextInt(90)));
        var dot = Dot.of(AnyHeard.named(AnyHeard.angry("ana"), noise.toString()));
        assertEquals(List.of(), dots.put(List.of(dot)));
        var kept = dots.of(DOT.person(), DOT.key()).orElseThrow().heard();
        assertEquals(
                AnyHeard.angry("ana").mention().text(),
                kept == null ? "" : kept.mention().text());
    }
}
