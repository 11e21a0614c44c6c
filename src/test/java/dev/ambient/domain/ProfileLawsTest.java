package dev.ambient.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SortedMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Law 2, twice is once, and law 3, order does not matter, over generated lives. */
class ProfileLawsTest {
    private static final double TOLERANCE = 1e-9;

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void profilesAddInAnyGroupingAndOrder(long seed) {
        var parts = new Life(seed)
                .posts(5).stream()
                        .filter(stroke -> stroke.heard().mention().isPost())
                        .map(stroke -> Fold.of(stroke.heard(), stroke.role()))
                        .toList();
        Profile a = parts.get(0), b = parts.get(1), c = parts.get(parts.size() - 1);
        assertSame(a.plus(b).plus(c), a.plus(b.plus(c)));
        assertSame(a.plus(b), b.plus(a));
        assertSame(a, a.plus(Profile.EMPTY));
        assertSame(a, Profile.EMPTY.plus(a));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anyOrderWithRepeatsPaintsTheSamePortrait(long seed) {
        var life = new Life(seed).posts(8);
        var inOrder = new Easel(Life.listening()).paint(life).profile();
        var anyOrder =
                new Easel(Life.listening()).paint(Life.shuffled(life, seed)).profile();
        assertSame(inOrder, anyOrder);
    }

    /** Enough posts for the ring to forget: the horizon and the dots take over. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aLongLifeIsPaintedOnceEvenBeyondTheRing(long seed) {
        var life = new Life(seed).posts(40);
        var once = new Easel(Life.listening()).paint(life);
        var expected = once.profile();
        var twice = once.paint(Life.shuffled(life, seed)).profile();
        assertSame(expected, twice);
        assertTrue(twice.ring().horizon() != null, "the ring should have forgotten something");
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anyOrderOfALongLifePaintsTheSameSums(long seed) {
        var life = new Life(seed).posts(40);
        var inOrder = new Easel(Life.listening()).paint(life).profile();
        assertSame(
                inOrder,
                new Easel(Life.listening()).paint(Life.shuffled(life, seed + 1)).profile());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatWasToldIsToldUnderTheSameNames(long seed) {
        var life = new Life(seed).posts(6);
        var easel = new Easel(Life.listening()).paint(life);
        var told = easel.told();
        assertEquals(told, easel.paint(life).told());
    }

    private static void assertSame(Profile one, Profile other) {
        assertEquals(one.acts(), other.acts());
        assertEquals(one.drawn(), other.drawn());
        assertEquals(one.traces(), other.traces());
        assertEquals(one.face(), other.face());
        assertClose(one.interests(), other.interests(), Double::doubleValue);
        for (ToDoubleFunction<Stance> field : List.<ToDoubleFunction<Stance>>of(
                Stance::n, Stance::weight, Stance::square, Stance::sum, Stance::spread)) {
            assertClose(one.support(), other.support(), field);
        }
        assertClose(one.support(), other.support(), Stance::urged);
        one.support()
                .forEach((brand, stance) -> assertEquals(
                        stance.days(),
                        other.support().getOrDefault(brand, Stance.NONE).days()));
    }

    private static <T> void assertClose(
            SortedMap<String, T> one, SortedMap<String, T> other, ToDoubleFunction<T> field) {
        assertEquals(one.keySet(), other.keySet());
        one.forEach((key, value) -> {
            var expected = field.applyAsDouble(value);
            var found = field.applyAsDouble(other.get(key));
            assertEquals(expected, found, TOLERANCE * Math.max(1, Math.abs(expected)), key);
        });
    }
}
