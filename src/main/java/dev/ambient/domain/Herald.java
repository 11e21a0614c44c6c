package dev.ambient.domain;

import java.util.List;
import java.util.Set;

/** What was decided on sums, and what they show now → the whole alert. */
public final class Herald {
    private static final Set<AlertKind> URGENT =
            Set.of(AlertKind.SPIKE, AlertKind.CRISIS, AlertKind.SENTIMENT_SHIFT, AlertKind.LISTENING_GAP);
    private static final int MONTH = 28;
    private static final int TERMS = 5;
    private static final int SHOWN = 3;

    private final Listening listening;

    public Herald(Listening listening) {
        this.listening = listening;
    }

    /**
     * @param heard mentions that show it
     * @param sums of the hours it rests on
     */
    public Alert alert(Verdict verdict, String brand, List<Heard> heard, Pulse sums) {
        var severity = severity(verdict);
        var team = listening.team(verdict.kind()).key();
        var total = sums.count(Pulse.ALL);
        return new Alert(
                Alert.FORMAT,
                verdict.alert(brand),
                verdict.transition(),
                verdict.change(),
                URGENT.contains(verdict.kind()) ? Mode.INTERRUPT : Mode.DIGEST,
                verdict.kind(),
                new Alert.Origin(verdict.rule(), 1),
                severity,
                Composer.priority(severity, 0, 0),
                team,
                brand,
                null,
                null,
                verdict.at(),
                null,
                Alert.dedupe(verdict.kind(), brand, verdict.subject(), ""),
                verdict.since().toString(),
                Tidings.what(verdict, listening.name(brand), sums),
                new Alert.Unusual(
                        verdict.observed(),
                        Composer.round(verdict.expected()),
                        Composer.round(verdict.z()),
                        Composer.round(verdict.observed() / Math.max(verdict.expected(), 0.01)),
                        verdict.window(),
                        verdict.warmUpDays()),
                new Alert.Why(
                        sums.terms(TERMS),
                        heard.stream()
                                .limit(SHOWN)
                                .map(one -> Alert.Excerpt.of(one.mention()))
                                .toList(),
                        sums.authors().estimate(),
                        Composer.round(total.repostShare()),
                        Composer.round(total.botShare())),
                null,
                doubt(verdict),
                new Alert.Next(
                        verdict.opens() ? Words.todo(verdict.kind()) : "Nothing: this one is closed.", team, null),
                Alert.Since.NOTHING);
    }

    /** A wave is as grave as it is high. */
    private static int severity(Verdict verdict) {
        var least = verdict.kind().severity();
        return verdict.kind() == AlertKind.SPIKE && verdict.opens()
                ? (int) Math.round(Math.min(10, least + verdict.z()))
                : least;
    }

    private static List<String> doubt(Verdict verdict) {
        return verdict.opens() && verdict.warmUpDays() < MONTH
                ? List.of("only " + verdict.warmUpDays() + " of " + MONTH + " days of rhythm are learnt")
                : List.of();
    }
}
