package dev.ambient.domain;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a team is told: the field names are those of the published JSON Schema {@code infra/schemas/alert.json}.
 *
 * @param v version of the format
 * @param transition number in the alert's life; a repeat of the same number is a repeat of the same message
 * @param severity 1..10
 * @param priority 0..100
 * @param due when an answer is due, null where none is
 * @param dedupe what makes two alerts the same matter
 * @param opening names the episode of that matter: the opening mention's key, or the opening bucket
 * @param what in one sentence
 * @param doubt what it may not be
 * @param listed of a round-up what it tells
 */
public record Alert(
        int v,
        String id,
        int transition,
        Decision.Change change,
        Mode mode,
        AlertKind kind,
        Origin rule,
        int severity,
        int priority,
        String team,
        String brand,
        @Nullable String topic,
        @Nullable String network,
        Instant at,
        @Nullable Instant due,
        String dedupe,
        String opening,
        String what,
        @Nullable Unusual unusual,
        Why why,
        @Nullable Who who,
        List<String> doubt,
        Next next,
        Since since,
        List<Listed> listed) {

    /** Version of the format. */
    public static final int FORMAT = 1;
    /** From this severity on, no budget, cool-down or night holds an alert back. */
    public static final int GRAVE = 8;

    /** @throws IllegalArgumentException where it is nothing that could be told to anybody */
    public Alert {
        if (Stream.of(id, team, dedupe, what, rule.id()).anyMatch(String::isBlank))
            throw new IllegalArgumentException("an alert without id, team, matter, words or rule");
        if (transition < 1 || severity < 1 || severity > 10 || priority < 0 || priority > 100)
            throw new IllegalArgumentException("an alert with impossible numbers");
        doubt = List.copyOf(doubt);
        listed = List.copyOf(listed);
    }

    /** The id of an episode: a hash over what makes it this matter and no other. */
    public static String id(AlertKind kind, String brand, String whom, Key root, Key opening) {
        return "a-"
                + Key.of(dedupe(kind, brand, whom, root.value()), opening.value())
                        .value();
    }

    /** What makes two alerts the same matter: kind, brand, topic or person, conversation. */
    public static String dedupe(AlertKind kind, String brand, String whom, String root) {
        return String.join("|", kind.name().toLowerCase(Locale.ROOT), brand, whom, root);
    }

    /** Whether somebody must see it, whatever was told before and whatever the hour. */
    boolean isGrave() {
        return severity >= GRAVE;
    }

    /** How long an alert waits for its like before it is told, in seconds: 30 for grave ones, else two minutes. */
    public int groupWait() {
        return isGrave() ? 30 : 120;
    }

    /** This alert, told so, with what was held back before it. */
    public Alert told(Mode how, Since held) {
        return new Alert(
                v,
                id,
                transition,
                change,
                how,
                kind,
                rule,
                severity,
                priority,
                team,
                brand,
                topic,
                network,
                at,
                due,
                dedupe,
                opening,
                what,
                unusual,
                why,
                who,
                doubt,
                next,
                held,
                listed);
    }

    /**
     * The rule that decided.
     *
     * @param measure null where it rests on no single number
     */
    public record Origin(String id, int version, @Nullable Measure measure) {
        public Origin(String id, int version) {
            this(id, version, null);
        }
    }

    /**
     * How unusual it is.
     *
     * @param z standard deviations
     * @param ratio observed over expected
     * @param window as an ISO-like word, e.g. {@code 1h}
     * @param warmUpDays days of history behind the expectation, 28 at most
     */
    public record Unusual(long observed, double expected, double z, double ratio, String window, int warmUpDays) {}

    /**
     * Why it is believed.
     *
     * @param terms the words that moved it
     * @param mentions up to three
     * @param authors distinct ones
     * @param repostShare 0..1
     * @param botShare 0..1
     */
    public record Why(List<String> terms, List<Excerpt> mentions, long authors, double repostShare, double botShare) {
        static final Why NOTHING = new Why(List.of(), List.of(), 0, 0, 0);
    }

    /** One mention, short. */
    public record Excerpt(String key, @Nullable String url, Instant at, String excerpt) {
        private static final int LENGTH = 280;

        static Excerpt of(Mention mention) {
            return new Excerpt(mention.key().value(), mention.url(), mention.at(), cut(mention.text(), LENGTH));
        }

        /** At most so many characters of a text. */
        static String cut(String whole, int most) {
            var text = whole.strip();
            var end = text.offsetByCodePoints(0, Math.min(most, text.codePointCount(0, text.length())));
            return end < text.length() ? text.substring(0, end) + "…" : text;
        }
    }

    /**
     * The portrait card of the person it is about.
     *
     * @param before what they said of the brand before, dated, latest first
     * @param lastContact when a team last spoke with them, null where none did
     * @param consent whether they agreed to be matched with customer records
     */
    public record Who(
            @Nullable String name,
            @Nullable String handle,
            Stance.Support support,
            @Nullable Long followers,
            String value,
            List<String> interests,
            List<String> before,
            @Nullable Instant lastContact,
            long posts,
            long answered,
            boolean consent) {}

    /**
     * What to do.
     *
     * @param act one sentence
     * @param owner the team
     * @param reply where to answer
     */
    public record Next(String act, String owner, @Nullable String reply) {}

    /**
     * What happened to this matter since it was last told.
     *
     * @param count messages that were held back
     * @param told when this very message was told before, as nobody has taken it on since; null the first time
     */
    public record Since(
            int count,
            List<Suppressed> suppressed,
            @Nullable Instant told) {
        public static final Since NOTHING = new Since(0, List.of(), null);

        Since with(Instant at, String reason) {
            var all = Stream.concat(suppressed.stream(), Stream.of(new Suppressed(at, reason)));
            return new Since(count, all.toList(), told);
        }
    }

    /** A telling that was held back. */
    public record Suppressed(Instant at, String reason) {}
}
