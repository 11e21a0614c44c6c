package dev.ambient.edge.dynamodb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ambient.any.Any;
import dev.ambient.any.AnyHeard;
import dev.ambient.domain.Dot;
import dev.ambient.domain.Dots;
import dev.ambient.domain.Heard;
import dev.ambient.domain.Key;
import dev.ambient.domain.Person;
import dev.ambient.domain.Pseudonym;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What dots promise, wherever they are kept. */
public abstract class DotsContract {
    private static final Heard ANGRY = AnyHeard.angry("ana");
    private static final Key KEY = ANGRY.mention().key();
    private static final Person ANA = new Person("x", "ana");

    protected abstract Dots dots();

    protected abstract Pseudonym pseudonym(Person person);

    /** The body of a dot as it is stored. */
    protected abstract byte[] body(Dot dot);

    @Test
    void nothingIsThereAtFirst() {
        assertEquals(Optional.empty(), dots().of(ANA, KEY));
        assertEquals(Set.of(), dots().present(ANA, List.of(KEY)));
        assertEquals(Set.of(), dots().present(ANA, List.of()));
        assertEquals(Map.of(), dots().heard(Map.of(KEY, pseudonym(ANA))));
        assertEquals(List.of(), dots().put(List.of()));
    }

    @Test
    void manyComeBackAsTheyWere() {
        var random = new Random(11);
        var all = new HashMap<Key, Dot>();
        for (var number = 0; number < 250; number++) {
            var dot = Dot.of(AnyHeard.again(Any.heard(random), number));
            all.put(dot.key(), dot);
        }
        assertEquals(List.of(), dots().put(all.values()));
        var places = new HashMap<Key, Pseudonym>();
        for (var dot : all.values()) {
            assertEquals(Optional.of(dot), dots().of(dot.person(), dot.key()));
            places.put(dot.key(), pseudonym(dot.person()));
        }
        var heard = dots().heard(places);
        all.values().forEach(dot -> assertEquals(dot.heard(), heard.get(dot.key())));
    }

    @Test
    void aKnownOrNewerDotStays() {
        var first = Dot.of(ANGRY);
        var edited = Dot.of(AnyHeard.edited(ANGRY, "@nordbrew never mind"));
        dots().put(List.of(edited));
        assertEquals(List.of(), dots().put(List.of(first, edited)));
        assertEquals(Optional.of(edited), dots().of(ANA, KEY));
    }

    @Test
    void ofTwoRevisionsPutTogetherTheGreaterStays() {
        var edited = Dot.of(AnyHeard.edited(ANGRY, "@nordbrew never mind"));
        dots().put(List.of(edited, Dot.of(ANGRY)));
        assertEquals(Optional.of(edited), dots().of(ANA, KEY));
    }

    @Test
    void ofADeletedPostOnlyThePlaceIsLeft() {
        var gone = Dot.gone(AnyHeard.deleted(ANGRY).mention());
        dots().put(List.of(Dot.of(ANGRY), Dot.of(AnyHeard.happy("ana"))));
        dots().put(List.of(gone));
        assertEquals(Optional.of(gone), dots().of(ANA, KEY));
        assertEquals(Set.of(KEY), dots().present(ANA, List.of(KEY)));
        assertEquals(Map.of(), dots().heard(Map.of(KEY, pseudonym(ANA))));
        assertEquals(Optional.empty(), dots().develop(body(gone)));
    }

    @Test
    void presentAreThoseThatAreThere() {
        dots().put(List.of(Dot.of(ANGRY)));
        var keys = Stream.iterate(0, number -> number + 1).limit(150).map(number -> Key.of("x", "no" + number));
        assertEquals(
                Set.of(KEY),
                dots().present(ANA, Stream.concat(keys, Stream.of(KEY)).toList()));
        assertEquals(Set.of(), dots().present(new Person("x", "bo"), List.of(KEY)));
    }

    @Test
    void whatTheStreamCarriesIsDeveloped() {
        var random = new Random(13);
        for (var number = 0; number < 50; number++) {
            var heard = Any.heard(random);
            assertEquals(Optional.of(heard), dots().develop(body(Dot.of(heard))));
        }
    }

    @Test
    void whatCannotBeReadIsNothing() {
        assertTrue(dots().develop(new byte[0]).isEmpty());
        assertTrue(dots().develop(new byte[] {9, 1, 2}).isEmpty());
        var random = new Random(17);
        for (var number = 0; number < 4; number++) {
            var noise = new byte[random.nextInt(80)];
            random.nextBytes(noise);
            if (noise.length > 0) noise[0] = 1;
            dots().develop(noise);
        }
    }
}
