package dev.ambient.local.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RanksTest {
    @Test
    void ranksWithTiesAsByHand() {
        assertEquals(1, Ranks.spearman(new double[] {1, 2, 3}, new double[] {10, 20, 900}), 1e-12);
        assertEquals(-1, Ranks.spearman(new double[] {1, 2, 3}, new double[] {3, 2, 1}), 1e-12);
        assertEquals(
                Math.sqrt(3) / 2, Ranks.spearman(new double[] {1, 2, 3}, new double[] {1, 1, 2}), 1e-12, "two share");
        assertTrue(Double.isNaN(Ranks.spearman(new double[] {1, 2, 3}, new double[] {5, 5, 5})));
    }

    @Test
    void theMoreIsCountedTheNarrowerTheInterval() {
        var few = sample(1);
        var many = sample(40);
        var wide = Ranks.of(4, few, few);
        var narrow = Ranks.of(4, many, many);
        assertEquals(1, wide.rho(), 1e-12);
        assertEquals(1, narrow.rho(), 1e-12);
        assertTrue(wide.low() < narrow.low(), () -> wide + " " + narrow);
    }

    /** Of four things, the first once, the second twice and so on. */
    private static List<Set<Integer>> sample(int times) {
        return Stream.of(0, 1, 2, 3)
                .flatMap(kind -> Collections.nCopies(times * (kind + 1), Set.of(kind)).stream())
                .toList();
    }
}
