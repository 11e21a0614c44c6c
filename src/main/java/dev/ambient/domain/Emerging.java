package dev.ambient.domain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * EMERGING_TOPIC: a term that several people say within a day and that was not the brand's talk in the 28 days before: nobody had to think of
 * it beforehand. Looked for every six hours over the last 24 in the samples of the hours: all mentions where an hour has no more than the
 * sample holds, else a fair part, so that a term is found the surer the more say it and never on fewer authors than it says.
 *
 * @param authors who say it, fewest, on a day like others; more where there is more talk
 * @param days of listening before anything is new
 */
public record Emerging(int authors, int days) implements Sign {
    public static final Emerging USUAL = new Emerging(5, 7);

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration EVERY = Duration.ofHours(6);
    /** Terms that are told at once: of a flood the loudest. */
    private static final int MOST = 3;
    /** After these the term is known, or nobody says it any more. */
    private static final Duration FORGOTTEN = Duration.ofDays(3);

    @Override
    public AlertKind kind() {
        return AlertKind.EMERGING_TOPIC;
    }

    @Override
    public Measure measure(Verdict verdict) {
        return new Measure(verdict.observed(), authors);
    }

    @Override
    public Stream<Verdict> begin(Tick tick) {
        if (!tick.ends(EVERY) || tick.rhythm().beat().days() < days) return Stream.empty();
        var first = Chronicle.day(tick.end().minus(DAY));
        var talk = new Lively(tick);
        var fresh = Talk.of(tick.sums(), tick.end(), DAY).voices().entrySet().stream()
                .filter(term -> term.getValue().size()
                        >= authors * talk.beside(term.getValue().size()))
                .filter(term -> !tick.sums().chronicle().knows(term.getKey(), first))
                .sorted(Comparator.comparing((Map.Entry<String, Set<Pseudonym>> term) ->
                                -term.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .toList();
        return different(fresh).stream()
                .limit(MOST)
                .map(term -> Verdict.opens(
                        kind(), term.getKey(), tick, term.getValue().size(), 0, 0, 0, "1d"));
    }

    @Override
    public Optional<Verdict> onward(Tick tick, Verdict open) {
        return Optional.of(open).filter(one -> tick.end().isBefore(one.at().plus(FORGOTTEN)));
    }

    /** Of several terms with a word in common, or of the same people, only the first: a tag and the words beside it are one thing. */
    private static List<Map.Entry<String, Set<Pseudonym>>> different(List<Map.Entry<String, Set<Pseudonym>>> terms) {
        var people = new HashSet<Pseudonym>();
        var kept = new ArrayList<Map.Entry<String, Set<Pseudonym>>>();
        for (var term : terms) {
            var same = kept.stream().anyMatch(one -> Talk.alike(one.getKey(), term.getKey()));
            if (!same && people.addAll(term.getValue())) kept.add(term);
        }
        return kept;
    }

    /**
     * How much was said in the last day: in a wave every word is said more often.
     *
     * @param said mentions
     * @param usual as many as a day usually brings
     */
    private record Lively(long said, double usual) {
        private static final int HOURS = 24;

        Lively(Tick tick) {
            this(
                    IntStream.range(0, HOURS)
                            .mapToLong(hour -> tick.hour(hour).count(Pulse.ALL).all())
                            .sum(),
                    IntStream.rangeClosed(1, HOURS)
                            .mapToDouble(hour ->
                                    tick.rhythm().beat().expected(tick.end().minus(Tick.HOUR.multipliedBy(hour))))
                            .sum());
        }

        /** The rest of the day's talk, in usual days, 1 at least. @param people who say a term */
        double beside(int people) {
            return usual > 0 ? Math.max(1, (said - people) / usual) : 1;
        }
    }
}
