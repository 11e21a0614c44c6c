package dev.ambient.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class EvidenceTest {
    /** Ten where four are usual, φ = 3: sizes 2 and 6, so C(15,10)/C(11,10) · (1/3)^4. */
    @Test
    void isTheLogarithmOfTheRatioOfTwoNegativeBinomials() {
        assertEquals(Math.log(3003 / 11.0) - 4 * Math.log(3), Evidence.of(10, 4, 3, 3), 1e-9);
    }

    @Test
    void ofAPoissonCountItIsItsLogarithmTimesThreeLessWhatIsTooMuch() {
        assertEquals(30 * Math.log(3) - 2 * 12, Evidence.of(30, 12, 1, 3), 0.3);
    }

    @Test
    void theUsualSpeaksAgainstAWaveAndThreeTimesAsMuchForIt() {
        assertTrue(Evidence.of(15, 15, 3, 3) < 0);
        assertTrue(Evidence.of(45, 15, 3, 3) > 0);
    }

    @Test
    void gammaIsThatOfTheTables() {
        assertEquals(Math.log(Math.PI) / 2, Evidence.gamma(0.5), 1e-10);
        assertEquals(Math.log(362_880), Evidence.gamma(10), 1e-10);
    }
}
