package dev.ambient.simulation;

import dev.ambient.simulation.Faults.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * One history: what is posted and what goes wrong on its way.
 *
 * @param posts how many
 * @param kinds what may go wrong
 */
record Schedule(long seed, int posts, Set<Kind> kinds) {
    /** No queue keeps a message longer than 14 days, and a profile forgets after 15. */
    private static final Instant LATE = Town.START.plus(Duration.ofDays(9));

    /** The schedule of a seed: calm ones, disturbed ones, long ones. */
    static Schedule of(long seed) {
        var random = random(seed, 1);
        var kinds = EnumSet.noneOf(Kind.class);
        var share = random.nextDouble();
        for (var kind : Kind.values()) if (random.nextDouble() < share) kinds.add(kind);
        return new Schedule(seed, random.nextInt(25) == 0 ? Town.LONG : 3 + random.nextInt(12), kinds);
    }

    /** Near seeds give histories as different as far ones: the first numbers of {@link Random} alone are nearly the same for them. */
    static Random random(long seed, int salt) {
        return new Random(new SplittableRandom(3 * seed + salt).nextLong());
    }

    /** Everything that is wrong afterwards. */
    List<String> wrong() {
        return run().wrong;
    }

    /** What is there at the end. */
    String print() {
        return run().print;
    }

    private Result run() {
        var random = random(seed, 2);
        var flow = new Flow(random, kinds);
        var fed = new LinkedHashMap<String, Town.Post>();
        try {
            play(flow, random, fed);
            flow.settle();
            return new Result(new Truth(flow, fed, kinds).wrong(), flow.print());
        } catch (RuntimeException | Error broken) {
            return new Result(List.of("it broke: " + broken), "");
        }
    }

    private record Result(List<String> wrong, String print) {}

    private void play(Flow flow, Random random, LinkedHashMap<String, Town.Post> fed) {
        var all = new ArrayList<>(new Town(seed).posts(posts));
        while (!all.isEmpty()) {
            var late = kinds.contains(Kind.DISORDER) && random.nextInt(4) == 0 ? random.nextInt(all.size()) : 0;
            var post = all.remove(late);
            flow.until(post.at());
            fed.put(flow.feed(post.body()), post);
            for (var step = random.nextInt(8); step > 0; step--) {
                flow.anything();
                if (random.nextInt(4) == 0) flow.wait(Duration.ofSeconds(random.nextInt(400)));
            }
            if (kinds.contains(Kind.DELAY)
                    && random.nextInt(10) == 0
                    && flow.now().isBefore(LATE)) flow.wait(Duration.ofMinutes(random.nextInt(2 * 24 * 60)));
        }
        for (var step = 0; step < 20; step++) flow.anything();
    }

    /** The smallest schedule with the same seed that still goes wrong. */
    Schedule shrunk() {
        var small = this;
        for (var kind : Kind.values()) {
            var fewer = new HashSet<>(small.kinds);
            if (!fewer.remove(kind)) continue;
            var tried = new Schedule(seed, small.posts, fewer);
            if (!tried.wrong().isEmpty()) small = tried;
        }
        for (var count = 1; count < small.posts; count++) {
            var tried = new Schedule(seed, count, small.kinds);
            if (!tried.wrong().isEmpty()) return tried;
        }
        return small;
    }
}
