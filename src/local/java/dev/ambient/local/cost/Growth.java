package dev.ambient.local.cost;

import dev.ambient.any.AnyListening;
import dev.ambient.local.Units;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** What a batch of a hundred mentions costs {@code profile} and {@code pulse}, one a minute, by how many people the table knows; after each they are what they were. */
final class Growth {
    private static final int BATCH = 100;
    private static final int WARM = 30;
    private static final int ROUNDS = 50;

    private Growth() {}

    static void print(PrintStream out) {
        of(1_000, new Random(1)); // until what is used is compiled
        out.println(
                "people known   write units   index   read units   requests   processor ms of a batch of 100: mean, median");
        for (var size : List.of(1_000, 10_000, 100_000, 1_000_000, 10_000_000)) out.println(of(size, new Random(2)));
    }

    private static String of(int size, Random random) {
        var people = new Population(size);
        var table = new Metered(people::item);
        var works = new Works(table, AnyListening.nordbrew());
        var millis = new ArrayList<Double>();
        var requests = 0L;
        for (var round = 0; round < WARM + ROUNDS; round++) {
            var now = Population.START.plus(Duration.ofDays(1)).plus(Duration.ofMinutes(round));
            var event = Works.event(IntStream.range(0, BATCH)
                    .mapToObj(post -> people.post(random, now))
                    .toList());
            if (round == WARM) table.used();
            if (round == WARM) requests = table.requests();
            var begun = Endurance.processor();
            works.profile(event);
            works.pulse(table.inserted());
            if (round >= WARM) millis.add((Endurance.processor() - begun) * 1_000);
            table.restore();
        }
        var units =
                table.used().values().stream().reduce(Units.NONE, Units::plus).times(1.0 / BATCH / ROUNDS);
        millis.sort(null);
        return String.format(
                "%,12d   %11.3f   %5.3f   %10.3f   %8.3f   %.1f, %.0f",
                size,
                units.writes(),
                units.indexed(),
                units.reads(),
                (table.requests() - requests) / (double) BATCH / ROUNDS,
                millis.stream().mapToDouble(one -> one).sum() / ROUNDS,
                millis.get(ROUNDS / 2));
    }
}
