package dev.ambient.domain;

import static dev.ambient.domain.AlertKind.CHURN_RISK;
import static dev.ambient.domain.AlertKind.CUSTOMER_CONTENT;
import static dev.ambient.domain.AlertKind.EVANGELIST;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Rules on how a person stands to a brand: they see what sums came to, not what one post says. */
final class Bonds {
    /** Id of the rule on support that falls. */
    static final String FALLING = "support-fall";

    private static final double FOND = 0.6;
    private static final int MENTIONS = 4;
    private static final int DAYS = 21;
    private static final double SARCASM = 0.3;

    private static final double FALL = 0.5;
    private static final int MONTH = 30;
    /** Posts before and within the month: two of either may be a mood. */
    private static final int ENOUGH = 3;

    private static final double CERTAIN = 0.6;
    private static final double IRONIC = 0.5;
    private static final int TIMES = 10;
    private static final int QUARTER = 90;

    private Bonds() {}

    /**
     * Support of .6 or more over 4 posts or more in 21 days or more, once unprompted or helping a peer, seldom sarcastic. Told on the
     * crossing, and of those who go to and fro once in 90 days.
     */
    static Rule evangelist() {
        return crossing(EVANGELIST, "evangelist", QUARTER, reading -> true, Bonds::praises);
    }

    private static boolean praises(Profile profile, String brand, Instant now) {
        var stance = profile.support().getOrDefault(brand, Stance.NONE);
        return stance.support().value() >= FOND
                && stance.n() >= MENTIONS
                && stance.days().span() >= DAYS
                && stance.urged() >= 1
                && profile.rate(Act.IRONIC) < SARCASM;
    }

    /** Support is .5 or more below that of 30 days before, each over 3 posts or more; not where the post says so itself. */
    static Rule falling() {
        return crossing(CHURN_RISK, FALLING, MONTH, reading -> reading.of(Intent.CHURN) < CERTAIN, Bonds::fell);
    }

    private static boolean fell(Profile profile, String brand, Instant now) {
        var whole = profile.support().getOrDefault(brand, Stance.NONE);
        var then = before(profile, brand, now.minus(Duration.ofDays(MONTH)));
        return then.n() >= ENOUGH
                && whole.n() - then.n() >= ENOUGH
                && then.support().value() - whole.support().value() >= FALL;
    }

    /** The stance of a time, as far back as mentions are kept: theirs are taken out of the sum. */
    private static Stance before(Profile profile, String brand, Instant then) {
        return profile.traces().stream()
                .filter(trace -> trace.feeds(brand) && trace.at().isAfter(then))
                .map(trace -> Stance.of(trace.score(), trace.irony(), trace.at()))
                .reduce(profile.support().getOrDefault(brand, Stance.NONE), Stance::minus);
    }

    /**
     * A picture, video or review that is not unkind to the brand, of somebody whose support is .6 or more over 4 posts or more, or
     * that earned ten times what theirs do in the mean of 4 or more, ten at least.
     */
    static Rule content() {
        return new Rule(
                "customer-content",
                1,
                moment -> shows(moment)
                        ? moment.cause().concerns().stream()
                                .map(Concern::brand)
                                .filter(moment::serves)
                                .filter(brand ->
                                        isKind(moment, brand) && (isFond(moment.after(), brand) || stands(moment)))
                                .filter(brand -> !moment.recently(CUSTOMER_CONTENT, brand, MONTH))
                                .limit(1)
                                .map(brand -> Rule.open(moment, CUSTOMER_CONTENT, "customer-content", brand, 0, null))
                        : Stream.empty());
    }

    private static boolean shows(Moment moment) {
        var mention = moment.cause().mention();
        var own = mention.kind() != Mention.Kind.REPOST;
        var shows = mention.kind() == Mention.Kind.REVIEW || !mention.media().isEmpty();
        return moment.isPersonal() && isFit(moment) && own && shows;
    }

    private static boolean isFit(Moment moment) {
        return moment.isUsable() && !moment.cause().reading().contest();
    }

    private static boolean isKind(Moment moment, String brand) {
        var reading = moment.cause().reading();
        return reading.towards(brand).polarity() != Sentiment.Polarity.NEGATIVE && reading.irony() < IRONIC;
    }

    private static boolean isFond(Profile profile, String brand) {
        var support = profile.towards(brand);
        return support.n() >= MENTIONS && support.value() >= FOND;
    }

    private static boolean stands(Moment moment) {
        var acts = moment.before().acts();
        var usual = Math.max(1, moment.before().rate(Act.ENGAGED));
        return acts.getOrDefault(Act.POST, 0L) >= MENTIONS
                && moment.cause().mention().counts().engagement() >= TIMES * usual;
    }

    /** Told where something is so of a person and a brand that was not so before, and not within so many days. */
    private static Rule crossing(AlertKind kind, String id, int days, Predicate<Reading> meant, State isSo) {
        return new Rule(id, 1, moment -> {
            var cause = moment.cause();
            var now = cause.mention().at();
            if (!moment.isPersonal() || !isFit(moment) || !meant.test(cause.reading())) return Stream.empty();
            return cause.concerns().stream()
                    .map(Concern::brand)
                    .filter(moment::serves)
                    .filter(brand -> isSo.of(moment.after(), brand, now) && !isSo.of(moment.before(), brand, now))
                    .filter(brand -> !moment.recently(kind, brand, days))
                    .limit(1)
                    .map(brand -> Rule.open(moment, kind, id, brand, 0, null));
        });
    }

    /** What may be so of a person and a brand at a time. */
    private interface State {
        boolean of(Profile profile, String brand, Instant now);
    }
}
