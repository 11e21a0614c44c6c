package dev.ambient.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Laws 1 to 6 over generated histories; {@code -Dambient.schedules=1000000} for more, {@code -Dambient.seed=7} for one. */
class SimulationTest {
    private static final long SCHEDULES = Long.getLong("ambient.schedules", 10_000);

    private static final Logger FLOW = Logger.getLogger("dev.ambient.flow");

    static {
        quiet();
    }

    /** The flow would tell of every planned failure. */
    static void quiet() {
        FLOW.setLevel(Level.OFF);
    }

    @Test
    void whateverGoesWrongTheLawsHold() {
        var one = Long.getLong("ambient.seed");
        var seeds = one == null ? LongStream.range(0, SCHEDULES) : LongStream.of(one);
        var bad = seeds.parallel()
                .mapToObj(Schedule::of)
                .filter(schedule -> !schedule.wrong().isEmpty())
                .findAny();
        bad.ifPresent(schedule -> {
            var small = schedule.shrunk();
            throw new AssertionError("-Dambient.seed=" + schedule.seed() + ": with " + small.posts() + " posts and "
                    + small.kinds() + "\n" + String.join("\n", small.wrong()));
        });
    }

    @Test
    void theSameSeedGivesTheSameHistory() {
        for (var seed = 0L; seed < 100; seed++)
            assertEquals(Schedule.of(seed).print(), Schedule.of(seed).print(), "seed " + seed);
    }

    @Test
    void everyPlantedBugStillFitsItsSource() {
        var bugs = Bugs.all();
        assertTrue(bugs.size() >= 30, bugs.size() + " bugs");
        for (var bug : bugs) assertNotEquals("", bug.planted());
    }

    @Test
    void aPlantedBugIsNoticed() throws Exception {
        for (var bug : Bugs.all().subList(0, 3)) {
            var found = Bugs.hunt(bug);
            assertTrue(found.startsWith("seed"), bug.name() + ": " + found);
        }
    }

    @Test
    void nothingGoesWrongWhereNothingIsDone() {
        assertEquals(List.of(), new Schedule(1, 0, java.util.Set.of()).wrong());
    }
}
