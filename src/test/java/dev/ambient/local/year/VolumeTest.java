package dev.ambient.local.year;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VolumeTest {
    private static final int HOURS = 365 * 24;

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"kvikkom", "nordbrew", "tindvei"})
    void hourlyCountsAreAsManyAndAsScatteredAsStated(String key) {
        var company = Company.of(key, 1);
        var sum = 0.0;
        var scatter = 0.0;
        for (var hour = 0; hour < HOURS; hour++) {
            var at = Year.START.plus(Duration.ofHours(hour));
            var expected = company.expected(at);
            var count = company.count(new Seeds(1), at);
            sum += count;
            scatter += (count - expected) * (count - expected) / expected;
        }
        assertEquals(company.perHour(), sum / HOURS, 0.04 * company.perHour());
        assertEquals(Company.DISPERSION, scatter / HOURS, 0.25);
    }

    @ParameterizedTest(name = "mean {0}, φ {1}")
    @CsvSource({"0.3, 3", "5, 3", "50, 3", "500, 3", "40, 1", "3, 8"})
    void aCountHasItsMeanAndItsDispersion(double mean, double dispersion) {
        var random = new SplittableRandom(5);
        var draws = 40_000;
        var sum = 0.0;
        var squares = 0.0;
        for (var draw = 0; draw < draws; draw++) {
            var count = Draw.count(random, mean, dispersion);
            sum += count;
            squares += (count - mean) * (count - mean);
        }
        assertEquals(mean, sum / draws, 5 * Math.sqrt(mean * dispersion / draws));
        assertEquals(dispersion, squares / draws / mean, 0.12 * dispersion);
    }

    @ParameterizedTest(name = "{0} is livelier than {1}")
    @CsvSource({
        "2024-05-15T19:00:00Z, 2024-05-15T02:00:00Z", // evening, night
        "2024-05-15T12:00:00Z, 2024-05-18T12:00:00Z", // Wednesday, Saturday
        "2024-12-11T12:00:00Z, 2024-06-12T12:00:00Z" // the season of coffee, and summer
    })
    void theRhythmIsThatOfPeople(Instant lively, Instant calm) {
        var seasons = Company.of("nordbrew", 1).seasons();
        assertTrue(seasons.at(lively) > 1.1 * seasons.at(calm), seasons.at(lively) + " and " + seasons.at(calm));
    }
}
