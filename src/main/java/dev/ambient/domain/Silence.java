package dev.ambient.domain;

import static dev.ambient.domain.AlertKind.RELATIONSHIP_DECAY;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * RELATIONSHIP_DECAY: somebody who spoke of a brand again and again says no more. It is told once, when they have been silent for
 * more than three times their own median gap, and for longer than chance makes of gaps that vary as theirs do, and the week is over, so that
 * a post seldom moves the date. All of it follows from the kept mentions, in whatever order they came.
 *
 * @param last the last post that may have been about the brand: who writes of something sensitive, or takes back what they wrote, is there
 * @param usual the median gap between the kept posts on the brand
 * @param odd how long a silence has to be to mean something
 */
public record Silence(String brand, Trace last, Duration usual, Duration odd) {
    /** Id of the rule. */
    static final String RULE = "relationship-decay";

    private static final int VERSION = 2;
    private static final int MENTIONS = 6;
    private static final int TIMES = 3;
    /** Standard deviations of their gaps above the mean of them: who comes by chance is silent for that long once in a thousand times. */
    private static final int FAR = 6;
    /** Support from which somebody is a friend of the brand. */
    private static final double FOND = 0.2;
    /** Days from the first to the last post on the brand: less is an occasion, not a relationship. */
    private static final int DAYS = 5;
    /** Who writes many times a day is not silent within hours. */
    private static final Duration LEAST = Duration.ofDays(1);
    /** Whoever is told to think of leaving is not told again as silent so soon after. */
    private static final Duration LEAVING = Duration.ofDays(30);

    /** When somebody is to be looked at: what was decided and is not yet on its way, or else will have to be decided. */
    public static Optional<Instant> due(Profile person, Listening listening) {
        var ahead = all(person, listening)
                .filter(silence -> !silence.isDecided(person))
                .map(Silence::until);
        return Stream.concat(untold(person).stream().flatMap(decision -> Stream.ofNullable(decision.due())), ahead)
                .min(Comparator.naturalOrder());
    }

    /** What is to be decided at a time and was not yet. */
    public static List<Decision> decide(Pseudonym name, Profile person, Listening listening, Instant now) {
        return all(person, listening)
                .filter(silence -> !silence.until().isAfter(now) && !silence.isDecided(person))
                .map(silence -> silence.decision(name))
                .toList();
    }

    /** What was decided and is not yet on its way. */
    private static List<Decision> untold(Profile person) {
        return person.decisions().stream().filter(Silence::isUntold).toList();
    }

    static boolean isUntold(Decision decision) {
        return decision.kind() == RELATIONSHIP_DECAY && decision.due() != null;
    }

    /** The silence towards a brand that somebody spoke of often enough, over days, and who is fond of it or was answered by it. */
    static Optional<Silence> of(Profile person, String brand) {
        var posts = person.traces().stream()
                .filter(trace -> trace.feeds(brand))
                .map(Trace::at)
                .sorted()
                .toList();
        var days = person.support().getOrDefault(brand, Stance.NONE).days();
        if (posts.size() < MENTIONS || days.span() < DAYS || !isBond(person, brand)) return Optional.empty();
        return person.traces().stream()
                .filter(trace -> trace.role() == Role.AUTHOR
                        && (trace.blank() || trace.brand().equals(brand)))
                .max(Comparator.comparing(Trace::at).thenComparing(Trace::key))
                .map(last -> of(brand, last, gaps(posts)))
                .filter(silence -> !silence.isLeaving(person));
    }

    /** The end of the week (Monday, 0:00 UTC) in which the silence has become that long. */
    Instant until() {
        return LocalDate.ofInstant(last.at().plus(odd), ZoneOffset.UTC)
                .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                .atStartOfDay()
                .toInstant(ZoneOffset.UTC);
    }

    private static Stream<Silence> all(Profile person, Listening listening) {
        return person.support().keySet().stream()
                .filter(listening::serves)
                .flatMap(brand -> of(person, brand).stream());
    }

    private static boolean isBond(Profile person, String brand) {
        return person.towards(brand).value() >= FOND
                || person.traces().stream().anyMatch(trace -> trace.isByBrand() && brand.equals(trace.by()));
    }

    private boolean isLeaving(Profile person) {
        return person.decisions().stream()
                .anyMatch(decision -> decision.kind() == AlertKind.CHURN_RISK
                        && decision.brand().equals(brand)
                        && decision.at().plus(LEAVING).isAfter(last.at()));
    }

    private boolean isDecided(Profile person) {
        return person.decisions().stream()
                .anyMatch(decision -> decision.kind() == RELATIONSHIP_DECAY
                        && decision.brand().equals(brand)
                        && decision.subject().equals(last.key()));
    }

    /** Caused by no post, so that none that comes again tells of it. */
    private Decision decision(Pseudonym name) {
        return new Decision(
                Alert.id(RELATIONSHIP_DECAY, brand, name.value(), last.root(), last.key()),
                1,
                Decision.Change.OPEN,
                RELATIONSHIP_DECAY,
                RULE,
                VERSION,
                brand,
                Key.of("silence", last.key().value()),
                until(),
                last.key(),
                last.at(),
                last.root(),
                0,
                until(),
                null);
    }

    private static Silence of(String brand, Trace last, List<Duration> gaps) {
        var usual = median(gaps);
        var least = (usual.compareTo(LEAST) < 0 ? LEAST : usual).multipliedBy(TIMES);
        var mean = gaps.stream().mapToLong(Duration::toSeconds).average().orElse(0);
        var squares = gaps.stream()
                .mapToDouble(gap -> Math.pow(gap.toSeconds() - mean, 2))
                .sum();
        var far = Duration.ofSeconds((long) (mean + FAR * Math.sqrt(squares / (gaps.size() - 1))));
        return new Silence(brand, last, usual, far.compareTo(least) > 0 ? far : least);
    }

    private static List<Duration> gaps(List<Instant> times) {
        return IntStream.range(1, times.size())
                .mapToObj(place -> Duration.between(times.get(place - 1), times.get(place)))
                .sorted()
                .toList();
    }

    private static Duration median(List<Duration> gaps) {
        var middle = gaps.size() / 2;
        return gaps.size() % 2 == 1
                ? gaps.get(middle)
                : gaps.get(middle - 1).plus(gaps.get(middle)).dividedBy(2);
    }
}
