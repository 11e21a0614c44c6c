package dev.ambient.local.year;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What is planted, and how often. */
final class Garden {
    /**
     * A plant with its turn.
     *
     * @param first day on which it comes for the first time, from 0
     * @param every days from one time to the next
     * @param loud changes what the sums say: not two of them on one day
     */
    private record Bed(String name, Plant plant, int first, int every, boolean loud) {
        Bed(String name, Plant plant, int first, int every) {
            this(name, plant, first, every, false);
        }

        boolean turns(long day) {
            return day >= first && (day - first) % every == 0;
        }
    }

    private static final List<Bed> BEDS = List.of(
            new Bed("crisis", Waves::crisis, 21, 90, true),
            new Bed("shift", Waves::shift, 14, 45, true),
            new Bed("wave", Waves::wave, 9, 17, true),
            new Bed("flood", Stunts::flood, 13, 60, true),
            new Bed("hush", Waves::hush, 16, 120),
            new Bed("tension", Terms::tension, 0, 1),
            new Bed("coinage", Terms::coinage, 5, 35),
            new Bed("defect", Terms::defect, 6, 40),
            new Bed("evangelist", Bonds::evangelist, 0, 20),
            new Bed("regular", Bonds::regular, 0, 12),
            new Bed("turning", Bonds::turning, 0, 30),
            new Bed("moment", Bonds::moment, 2, 8),
            new Bed("voice", Bonds::voice, 1, 60),
            new Bed("thread", Talk::thread, 1, 6),
            new Bed("picture", Talk::picture, 3, 10),
            new Bed("grave", Talk::grave, 4, 9),
            new Bed("robot", Stunts::robot, 2, 25),
            new Bed("contest", Stunts::contest, 11, 50),
            new Bed("irony", Stunts::irony, 19, 70),
            new Bed("customers", Customers::week, 0, 7));

    private Garden() {}

    /** Sows what begins on a day; each brand has its own days. */
    static void day(World world, Company company, Instant start, Instant midnight) {
        var day = Duration.between(start, midnight).toDays() - company.turn();
        var loud = false;
        for (var bed : BEDS) {
            if (!bed.turns(day) || (bed.loud && loud)) continue;
            loud |= bed.loud;
            bed.plant.sow(world, company, midnight, world.seeds().of("plant", bed.name, company.key(), day));
        }
    }
}
