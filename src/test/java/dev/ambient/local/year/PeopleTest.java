package dev.ambient.local.year;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PeopleTest {
    private static final int POSTS = 60_000;

    private final Company company = Company.of("nordbrew", 1);
    private final People people = new People(new Seeds(1));

    @Test
    void somePostAHundredTimesAsOftenAsMost() {
        var posts = activity();
        var counts = posts.values().stream().sorted(Comparator.reverseOrder()).toList();
        var once = counts.stream().filter(count -> count == 1).count();
        var top = counts.stream()
                .limit(counts.size() / 100)
                .mapToInt(count -> count)
                .sum();
        assertTrue(once > 0.4 * counts.size(), once + " of " + counts.size() + " posted once");
        assertTrue(top > 0.08 * POSTS, "a hundredth of the people wrote " + top + " of " + POSTS);
        assertTrue(counts.get(0) > 20 && counts.get(0) < POSTS / 100, "the busiest wrote " + counts.get(0));
    }

    @Test
    void followersHaveAHeavyTail() {
        var followers = activity().keySet().stream()
                .mapToLong(Person::followers)
                .sorted()
                .toArray();
        var median = followers[followers.length / 2];
        assertTrue(median > 150 && median < 400, "median " + median);
        assertTrue(followers[followers.length - 1 - followers.length / 100] > 15 * median, "99th percentile");
    }

    @Test
    void aPersonIsTheSameAllYearAndChangesTheirMindSlowly() {
        var one = people.of(company, "public", 17L);
        assertEquals(one, people.of(company, "public", 17L));
        for (var day = 0; day < 365; day++) {
            var at = Year.START.plus(Duration.ofDays(day));
            assertTrue(Math.abs(one.stance(at)) <= 1);
            assertEquals(one.stance(at), one.stance(at.plus(Duration.ofDays(30))), 0.2);
        }
    }

    private Map<Person, Integer> activity() {
        var random = new SplittableRandom(3);
        var posts = new HashMap<Person, Integer>();
        for (var post = 0; post < POSTS; post++) posts.merge(people.any(random, company), 1, Integer::sum);
        return posts;
    }
}
