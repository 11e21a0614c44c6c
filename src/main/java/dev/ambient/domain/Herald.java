package dev.ambient.domain;

import java.util.ArrayList;
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

    /** @param before sums of the hours before those it rests on */
    public Alert alert(String brand, Cause cause, Pulse before) {
        var verdict = cause.wave();
        var sums = cause.sums();
        var severity = severity(verdict);
        var told = listening.team(verdict.kind());
        var team = told.key();
        var words = new Words(told.language());
        var total = sums.count(verdict.kind() == AlertKind.SPIKE ? verdict.subject() : Pulse.ALL);
        return new Alert(
                Alert.FORMAT,
                verdict.alert(brand),
                verdict.transition(),
                verdict.change(),
                mode(verdict),
                verdict.kind(),
                new Alert.Origin(
                        verdict.rule(),
                        verdict.version(),
                        Measure.of(verdict, listening).orElse(null)),
                severity,
                Composer.priority(severity, 0, 0),
                team,
                brand,
                cause.topic().orElse(null),
                verdict.kind() == AlertKind.LISTENING_GAP ? verdict.subject() : null,
                verdict.at(),
                null,
                Alert.dedupe(verdict.kind(), brand, verdict.subject(), ""),
                verdict.since().toString(),
                new Tidings(told.language()).what(cause, listening.name(brand)),
                new Alert.Unusual(
                        verdict.observed(),
                        Composer.round(verdict.expected()),
                        Composer.round(verdict.z()),
                        Composer.round(verdict.times()),
                        verdict.window(),
                        verdict.warmUpDays()),
                why(cause, before, total),
                null,
                doubt(cause, told.language()),
                new Alert.Next(verdict.opens() ? words.todo(verdict.kind()) : words.closed(), team, null),
                Alert.Since.NOTHING,
                List.of());
    }

    /** Nothing where a network says nothing: what is said on others is no evidence of that. */
    private static Alert.Why why(Cause cause, Pulse before, Pulse.Count total) {
        var verdict = cause.wave();
        if (verdict.kind() == AlertKind.LISTENING_GAP) return Alert.Why.NOTHING;
        var sums = cause.sums();
        return new Alert.Why(
                sums.terms(TERMS, before),
                cause.heard().stream()
                        .limit(SHOWN)
                        .map(one -> Alert.Excerpt.of(one.mention()))
                        .toList(),
                verdict.isTerm() ? verdict.observed() : sums.authors().estimate(),
                Composer.round(total.repostShare()),
                Composer.round(total.botShare()));
    }

    /** A wave is as grave as it is high. */
    private static int severity(Verdict verdict) {
        var least = verdict.kind().severity();
        return verdict.kind() == AlertKind.SPIKE && verdict.opens()
                ? (int) Math.round(Math.min(10, least + verdict.z()))
                : least;
    }

    private static List<String> doubt(Cause cause, Language language) {
        if (!cause.wave().opens()) return List.of();
        var doubt = new ArrayList<>(cause.doubts(language));
        var days = cause.wave().warmUpDays();
        if (days < MONTH) doubt.add(language.say("doubt.rhythm", days, MONTH));
        return doubt;
    }

    /** A wave of one topic can wait for the others: only that of the whole brand calls somebody away. */
    private static Mode mode(Verdict verdict) {
        var part = verdict.kind() == AlertKind.SPIKE && !verdict.isWhole();
        return URGENT.contains(verdict.kind()) && !part ? Mode.INTERRUPT : Mode.DIGEST;
    }
}
