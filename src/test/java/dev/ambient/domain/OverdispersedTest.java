package dev.ambient.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverdispersedTest {
    private static final int DRAWS = 200_000;

    /** Sums of logarithmic counts in a Poisson number are negative binomial; here by inversion. */
    private static long count(Random random, double mean, double dispersion) {
        var size = mean / (dispersion - 1);
        var chance = Math.pow(dispersion, -size);
        var left = random.nextDouble();
        var count = 0L;
        for (; left > chance && count < 10_000; count++) {
            left -= chance;
            chance *= (count + size) / (count + 1) * (dispersion - 1) / dispersion;
        }
        return count;
    }

    @ParameterizedTest(name = "mean {0}, dispersion {1}")
    @CsvSource({"0.1, 3", "0.4, 3", "1, 2", "5, 3", "50, 3", "5, 1.5"})
    void clippedCountsDeviateAsIsExpectedWhereTheDispersionIsRight(double mean, double dispersion) {
        var noise = new Overdispersed(mean, dispersion);
        var random = new Random(1);
        var sum = 0.0;
        for (var draw = 0; draw < DRAWS; draw++) sum += noise.deviation(noise.clipped(count(random, mean, dispersion)));
        assertEquals(noise.usualDeviation(), sum / DRAWS, 0.03 * dispersion);
        assertTrue(noise.usualDeviation() < dispersion);
    }
}
