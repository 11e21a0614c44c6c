package dev.ambient.local.year;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** What is true of a post because of what it was meant to be: needs, intents, grave words, and who has become an evangelist. */
final class Labels {
    private static final Duration MOMENT = Duration.ofMinutes(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Map<Tone, String> KINDS =
            Map.of(Tone.PURCHASE, "PURCHASE_INTENT", Tone.CHURN, "CHURN_RISK", Tone.SAFETY, "SAFETY_LEGAL");
    private static final Set<Tone> UNPROMPTED = Set.of(Tone.RECOMMENDATION, Tone.HELP);

    private final Consumer<Planted> truth;
    private final Map<String, Instant> told = new HashMap<>();
    private final Map<String, Fan> fans = new HashMap<>();
    private final Conversations conversations;

    Labels(Consumer<Planted> truth) {
        this.truth = truth;
        this.conversations = new Conversations(truth);
    }

    void label(Posting posting) {
        if (posting.relation().changes() || posting.relation() == Posting.Relation.REPOST) return;
        if (posting.heard()) conversations.hear(posting);
        if (posting.official() || !posting.heard()) return;
        if (posting.naming() == Naming.ADDRESSED && posting.tone().asks()) need(posting);
        var kind = KINDS.get(posting.tone());
        if (kind != null) once(kind, posting);
        fan(posting);
    }

    private void need(Posting posting) {
        var answered = posting.answered();
        tell("SERVICE_NEED", posting, posting.at().plus(MOMENT), posting.tone().word());
        if (answered == null) tell("NEED", posting, posting.at().plus(DAY), "never answered");
        else tell("NEED_ANSWERED", posting, answered, "answered");
    }

    /** Of what somebody says again within a week, the first time counts; of grave words each one. */
    private void once(String kind, Posting posting) {
        var key = kind + posting.author().key();
        var last = told.get(key);
        if (last != null && posting.at().isBefore(last.plus(WEEK)) && posting.tone() != Tone.SAFETY) return;
        told.put(key, posting.at());
        tell(kind, posting, posting.at().plus(MOMENT), "said");
    }

    /** Who praises for three weeks and recommends or helps is one, planted or not. */
    private void fan(Posting posting) {
        var key = posting.brand() + posting.author().key();
        var before = fans.getOrDefault(key, new Fan(posting.at(), 0, 0, false, false));
        var after = before.heard(posting);
        fans.put(key, after);
        if (after.told && !before.told)
            tell(
                    "EVANGELIST",
                    posting,
                    posting.at().plus(DAY.multipliedBy(60)),
                    "kind for three weeks, and does something for it");
    }

    private void tell(String kind, Posting posting, Instant until, String note) {
        truth.accept(new Planted(kind, posting.brand(), null, posting.author().key(), posting.at(), until, null, note));
    }

    /** Somebody who likes the brand: since when, how often, how kindly, and whether they do something for it. */
    private record Fan(Instant since, int posts, int mood, boolean active, boolean told) {
        private static final int POSTS = 4;
        private static final Duration TIME = Duration.ofDays(21);
        private static final double KIND = 0.6;

        Fan heard(Posting posting) {
            var all = posts + 1;
            var kindness =
                    mood + (posting.tone() == Tone.CONTEST ? 0 : posting.tone().mood());
            var does = active || UNPROMPTED.contains(posting.tone());
            var lasts = !posting.at().isBefore(since.plus(TIME));
            return new Fan(
                    since, all, kindness, does, told || (lasts && does && all >= POSTS && kindness >= KIND * all));
        }
    }
}
