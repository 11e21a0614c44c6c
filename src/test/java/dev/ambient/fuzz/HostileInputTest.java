package dev.ambient.fuzz;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever comes in by a door, its reader answers or refuses it. {@code -Dambient.fuzz=1000000} looks longer. */
class HostileInputTest {
    private static final int INPUTS = Integer.getInteger("ambient.fuzz", 10_000);
    private static final long SEED = Long.getLong("ambient.seed", 1);
    static final Duration PATIENCE = Duration.ofSeconds(10);

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @Timeout(value = 12, unit = TimeUnit.HOURS)
    void isAnsweredOrRefused(Door door) throws IOException {
        var hunt = new Hunt(door.notation(), door.corpus(), PATIENCE);
        var finding = hunt.find(door.target(), INPUTS, SEED);
        if (finding.isPresent())
            throw new AssertionError(
                    door + ", seed " + SEED + ", " + finding.get(),
                    finding.get().cause());
    }
}
