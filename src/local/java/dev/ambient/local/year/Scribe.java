package dev.ambient.local.year;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/** Writes posts as people do: with the brand named one way or another, in small letters, with a slip, an emoji, a tag. */
final class Scribe {
    private static final double LOWER = 0.6;
    private static final double SLIP = 0.8;
    private static final double EMOJI = 0.22;
    private static final double TAG = 0.06;

    private Scribe() {}

    static Posting write(
            SplittableRandom random, Company company, Person person, Instant at, Tone tone, Naming naming) {
        return write(random, company, person, at, tone, tone.word(), naming, Map.of());
    }

    /**
     * A post out of the alternatives of a name.
     *
     * @param given words that this post must have, by their names
     */
    static Posting write(
            SplittableRandom random,
            Company company,
            Person person,
            Instant at,
            Tone tone,
            String name,
            Naming naming,
            Map<String, String> given) {
        var words = company.words();
        var foreign = person.language() + "." + name;
        var brand = brand(random, company, person, naming);
        var all = new HashMap<>(given);
        all.put("brand", brand);
        var text = words.say(random, words.has(foreign) ? foreign : own(random, person, name), all);
        if (naming == Naming.ADDRESSED && !text.contains(brand)) text = brand + " " + text;
        if (naming == Naming.NAMED && !text.contains(brand)) text = text + " #" + words.only("hashtag");
        text = styled(random, company, person, tone, text);
        return Posting.of(at, person, company.key(), tone, text, naming);
    }

    /** People chat about what they are interested in. */
    private static String own(SplittableRandom random, Person person, String name) {
        if (!name.equals("chat") || person.interests().isEmpty()) return name;
        return "chat." + Draw.pick(random, person.interests());
    }

    private static String brand(SplittableRandom random, Company company, Person person, Naming naming) {
        if (naming == Naming.ADDRESSED) return "@" + company.handle(person.network());
        return Draw.pick(random, company.words().all("called"));
    }

    private static String styled(SplittableRandom random, Company company, Person person, Tone tone, String text) {
        if (tone == Tone.ANSWER || tone == Tone.NOTICE || tone == Tone.SPAM) return text;
        var styled = text;
        if (person.careless() > LOWER) styled = styled.toLowerCase(Locale.ROOT);
        if (person.careless() > LOWER && styled.endsWith(".")) styled = styled.substring(0, styled.length() - 1);
        if (person.careless() > SLIP && Draw.chance(random, 0.3)) styled = slipped(random, styled);
        if (Draw.chance(random, EMOJI)) {
            var mood = tone == Tone.SARCASM ? "emoji.irony" : "emoji." + tone.mood();
            styled = styled + " " + Draw.pick(random, company.words().all(mood));
        }
        if (Draw.chance(random, TAG))
            styled = styled + " #" + Draw.pick(random, company.words().all("tag"));
        return styled;
    }

    /** Two neighbouring letters inside a word change places; handles, tags and links are copied, not typed. */
    private static String slipped(SplittableRandom random, String text) {
        var at = random.nextInt(Math.max(1, text.length() - 3));
        var start = text.lastIndexOf(' ', at) + 1;
        var first = text.charAt(start);
        var typed = first != '@' && first != '#' && Character.isLetter(first);
        if (!typed || at + 2 >= text.length() || at == start) return text;
        var one = text.charAt(at);
        var two = text.charAt(at + 1);
        if (!Character.isLetter(one) || !Character.isLetter(two)) return text;
        return text.substring(0, at) + two + one + text.substring(at + 2);
    }
}
