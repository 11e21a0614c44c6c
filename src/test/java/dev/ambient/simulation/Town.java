package dev.ambient.simulation;

import dev.ambient.any.AnyListening;
import dev.ambient.domain.Crisis;
import dev.ambient.domain.Emerging;
import dev.ambient.domain.Gap;
import dev.ambient.domain.Insight;
import dev.ambient.domain.Language;
import dev.ambient.domain.Listening;
import dev.ambient.domain.Night;
import dev.ambient.domain.Season;
import dev.ambient.domain.Shift;
import dev.ambient.domain.Surge;
import dev.ambient.domain.Team;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A few people and a brand, and what they post: bodies as producers send them, with what becomes of each known beforehand. */
final class Town {
    /** Two days before clocks go forward in one of the teams' zones. */
    static final Instant START = Instant.parse("2026-03-27T08:00:00Z");

    static final String BRAND = "2244994945";

    private static final List<String> OURS = List.of(
            "@nordbrew the lid leaks again, can somebody please help me?",
            "@nordbrew my order never arrived. where is it?",
            "love the new roast of Nordbrew, best coffee in town",
            "@nordbrew I am done with you, cancelling my subscription and switching to Kaffa",
            "thinking of buying the Nordbrew coffee grinder, I want one so bad",
            "nordbrew coffee this morning",
            "the lid of my Nordbrew cup is horrible, worst purchase ever",
            "@nordbrew thanks, it works now");
    private static final String GRAVE =
            "@nordbrew my son had an allergic reaction to your oat drink, we are in the emergency room";

    static final int LONG = 50;

    private final Random random;
    private final List<Post> posts = new ArrayList<>();
    private int ids;
    private boolean talks;

    Town(long seed) {
        this.random = Schedule.random(seed, 0);
    }

    /** Rules that fire on little, and teams in two zones. */
    static Listening listening() {
        var usual = AnyListening.nordbrew();
        return new Listening(
                        usual.brands(),
                        usual.sources(),
                        usual.follow(),
                        Map.of(
                                "care", AnyListening.care(),
                                "communications", team("communications", "Europe/Oslo", 3),
                                "crm", team("crm", "America/New_York", 2)),
                        new Listening.Spike(1, 0, 2, 3, 1.1),
                        usual.need(),
                        List.of(
                                new Surge(new Listening.Spike(1, 0, 2, 3, 1.1)),
                                new Shift(2, 1, 0.1),
                                new Crisis(0.1, 1, 1.1),
                                new Gap(2, 1.1),
                                new Emerging(1, 1),
                                new Insight(1, 1),
                                new Season(1, 1, List.of())))
                .scoring(20);
    }

    private static Team team(String key, String zone, int interrupts) {
        return new Team(key, null, ZoneId.of(zone), Language.ENGLISH, Night.USUAL, null, interrupts, Set.of());
    }

    /** What a record is. */
    enum Sort {
        OURS,
        GRAVE,
        EDIT,
        DELETE,
        COPY,
        STRANGE,
        HOSTILE
    }

    /**
     * One body, sent at its time.
     *
     * @param id of the post, empty where there is none
     */
    record Post(
            Sort sort,
            String id,
            String author,
            Instant at,
            String body,
            @Nullable Post asked) {}

    /** In event-time order. */
    List<Post> posts(int count) {
        talks = count >= LONG;
        var at = START;
        while (posts.size() < count) {
            at = at.plusSeconds(20 + random.nextInt(random.nextInt(12) == 0 ? 30 * 3_600 : 600));
            switch (random.nextInt(talks ? 28 : 14)) {
                case 0, 1 -> answer(at, BRAND);
                case 2 -> {
                    if (random.nextInt(3) == 0) at = talk(at);
                    else answer(at, "u" + random.nextInt(3));
                }
                case 3 -> again(at, Sort.EDIT);
                case 4 -> again(at, Sort.DELETE);
                case 5 -> again(at, Sort.COPY);
                case 6 -> add(Sort.STRANGE, "s" + ids++, "u0", at, "nothing to do with it", null);
                case 7 -> posts.add(new Post(Sort.HOSTILE, "", "", at, "{\"type\":\"mention\",\"v\":1", null));
                case 8 -> add(Sort.GRAVE, "g" + ids++, person(), at, GRAVE, null);
                default -> add(Sort.OURS, "p" + ids++, person(), at, words(), null);
            }
        }
        return posts;
    }

    /** Three people; in a long history, which is mostly posts, mostly one: more than a ring holds. */
    private String person() {
        return "u" + (talks && random.nextInt(6) > 0 ? 0 : random.nextInt(3));
    }

    private String words() {
        return OURS.get(random.nextInt(OURS.size()));
    }

    private @Nullable Post some() {
        var own = posts.stream()
                .filter(post -> post.sort == Sort.OURS || post.sort == Sort.GRAVE)
                .toList();
        return own.isEmpty() ? null : own.get(random.nextInt(own.size()));
    }

    private void answer(Instant at, String by) {
        var asked = some();
        if (asked == null || asked.author.equals(by) || asked.author.equals(BRAND)) return;
        add(Sort.OURS, "a" + ids++, by, at, "@nordbrew we can help with that, Nordbrew", asked);
    }

    /** Some gather around a post, until the time that is returned. */
    private Instant talk(Instant at) {
        var asked = some();
        if (asked == null || asked.author.equals(BRAND)) return at;
        for (var turn = 2 + random.nextInt(3); turn > 0; turn--) {
            at = at.plusSeconds(1 + random.nextInt(600));
            add(Sort.OURS, "a" + ids++, "u" + turn, at, random.nextBoolean() ? "@nordbrew same here" : words(), asked);
        }
        return at;
    }

    private void again(Instant at, Sort sort) {
        var post = some();
        if (post == null || sort == Sort.EDIT && post.sort == Sort.GRAVE) return;
        if (sort == Sort.COPY) posts.add(new Post(sort, post.id, post.author, at, post.body, post.asked));
        else if (sort == Sort.DELETE)
            posts.add(new Post(
                    sort, post.id, post.author, at, body("delete", post.id, 0, post.author, at, null, null), null));
        else
            posts.add(new Post(
                    sort,
                    post.id,
                    post.author,
                    at,
                    body("update", post.id, 2 + ids++, post.author, at, words(), post.asked),
                    post.asked));
    }

    private void add(Sort sort, String id, String author, Instant at, String text, @Nullable Post asked) {
        posts.add(new Post(sort, id, author, at, body("create", id, 1, author, at, text, asked), asked));
    }

    private static String body(
            String op,
            String id,
            int revision,
            String author,
            Instant at,
            @Nullable String text,
            @Nullable Post asked) {
        var body = "{\"type\":\"mention\",\"v\":1,\"op\":\"" + op + "\",\"network\":\"x\",\"id\":\"" + id
                + "\",\"author\":{\"id\":\"" + author + "\",\"followers\":3},\"at\":\"" + at + "\"";
        if (revision > 0) body += ",\"revision\":\"" + revision + "\"";
        if (text != null) body += ",\"text\":\"" + text + "\"";
        if (asked != null)
            body += ",\"reply\":{\"id\":\"" + asked.id + "\",\"author\":\"" + asked.author + "\"},\"root\":\""
                    + asked.id + "\"";
        return body + "}";
    }
}
