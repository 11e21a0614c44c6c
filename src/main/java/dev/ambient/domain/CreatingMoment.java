package dev.ambient.domain;

import static dev.ambient.domain.AlertKind.CREATING_MOMENT;

import dev.ambient.domain.Occasion.Trigger;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * CREATING_MOMENT: a post at which a kind word of the brand might be welcome, by its score, unless a gate holds it back. What the person
 * cares for and how they stand to the brand is as it was before the post.
 */
final class CreatingMoment {
    /** Id of the rule. */
    static final String RULE = "creating-moment";
    /** How long after a post there is anything to be made of it. */
    static final Duration LASTS = Duration.ofDays(1);

    private static final double CERTAIN = 0.6;
    private static final double TENSE = 0.8;
    private static final double SEASONAL = 0.5;
    private static final double FAMILIAR = 0.5;
    /** As in {@link Feature}: three imagined posts that say nothing. */
    private static final double STRANGE = 3;

    private static final double CROWD = Math.log1p(1_000_000);
    private static final double FADES = Duration.ofHours(6).toMillis();

    private CreatingMoment() {}

    static Rule rule() {
        return new Rule(RULE, 1, moment -> found(moment).filter(Found::isOpen).map(Found::decision).stream());
    }

    /** Whose post was taken back is over. */
    static Rule withdrawn() {
        return new Rule(
                RULE,
                1,
                moment -> Sequel.unsettled(moment.before())
                        .filter(open -> moment.after()
                                .trace(open.subject(), Role.AUTHOR)
                                .filter(Trace::blank)
                                .isPresent())
                        .map(open -> open.resolved(
                                moment.cause().mention().key(),
                                moment.cause().mention().at(),
                                "withdrawn")));
    }

    /** What would have been one but for its gates. */
    static Optional<Withheld> withheld(Moment moment) {
        return found(moment).filter(Predicate.not(Found::isOpen)).map(Found::withheld);
    }

    /** The brand for which most speaks, where it is enough. */
    private static Optional<Found> found(Moment moment) {
        if (!isCandidate(moment)) return Optional.empty();
        return brands(moment)
                .map(brand -> new Found(moment, brand, occasion(moment, brand)))
                .filter(found -> found.occasion.score() >= moment.listening().moment())
                .max(Comparator.comparing((Found found) -> found.occasion.score())
                        .thenComparing(Found::brand, Comparator.reverseOrder()));
    }

    private static boolean isCandidate(Moment moment) {
        var mention = moment.cause().mention();
        return moment.role() == Role.AUTHOR
                && mention.isPost()
                && mention.kind() != Mention.Kind.REPOST
                && moment.cause().voice() == null
                && moment.cause().received().isBefore(mention.at().plus(LASTS))
                && moment.before().decisions().stream()
                        .noneMatch(known -> known.kind() == CREATING_MOMENT
                                && known.subject().equals(mention.key()));
    }

    /** Those it is about; of who is followed and names none, those in whose territory it lies. */
    private static Stream<String> brands(Moment moment) {
        var concerns = moment.cause().concerns().stream().map(Concern::brand).toList();
        var brands = concerns.isEmpty()
                ? moment.listening().brands().values().stream()
                        .filter(brand -> moment.reading().topics().stream().anyMatch(brand.territory()::contains))
                        .map(Brand::key)
                : concerns.stream();
        return brands.filter(moment::serves);
    }

    static Occasion occasion(Moment moment, String brand) {
        var trigger = trigger(moment);
        return new Occasion(
                trigger,
                30 * relevance(moment, brand),
                20 * impulse(trigger, moment.reading()),
                15 * readiness(moment, brand),
                15 * relationship(moment.before(), brand),
                10 * reach(moment),
                10 * freshness(moment));
    }

    /** The cosine 0..1 of what it is about with what they care for in the brand's territory; everywhere where it names none. */
    private static double relevance(Moment moment, String brand) {
        var topics = moment.reading().topics();
        var cares = new TreeMap<>(moment.before().interests());
        var known = moment.listening().brands().get(brand);
        if (known != null && !known.territory().isEmpty()) cares.keySet().retainAll(known.territory());
        var norm = Math.sqrt(
                cares.values().stream().mapToDouble(weight -> weight * weight).sum());
        if (topics.isEmpty() || norm == 0) return 0;
        var product = topics.stream()
                .mapToDouble(topic -> cares.getOrDefault(topic, 0.0))
                .sum();
        return product / (norm * Math.sqrt(topics.size()));
    }

    private static Trigger trigger(Moment moment) {
        var reading = moment.reading();
        if (reading.lifeEvent() && !reading.sentiment().isNegative()) return Trigger.LIFE;
        if (reading.of(Intent.WISH) >= CERTAIN) return Trigger.WISH;
        if (reading.sentiment().isNegative() && isTense(moment)) return Trigger.TENSION;
        return isSeason(moment) ? Trigger.SEASON : Trigger.NONE;
    }

    private static boolean isTense(Moment moment) {
        var about = Sketch.about(moment.reading());
        return new Impression(moment.before(), moment.cause().mention().at())
                .tensions().stream().anyMatch(tension -> about.contains(tension.value()));
    }

    private static boolean isSeason(Moment moment) {
        return moment.listening().signs().stream()
                .filter(Season.class::isInstance)
                .map(Season.class::cast)
                .anyMatch(season -> moment.reading().topics().stream()
                        .anyMatch(topic ->
                                season.holds(topic, moment.cause().mention().at())));
    }

    /** 0..1. */
    private static double impulse(Trigger trigger, Reading reading) {
        return switch (trigger) {
            case LIFE -> 1;
            case WISH -> reading.of(Intent.WISH);
            case TENSION -> TENSE;
            case SEASON -> SEASONAL;
            case NONE -> 0;
        };
    }

    private static double readiness(Moment moment, String brand) {
        var addressed = moment.cause().concerns().contains(new Concern(brand, true));
        if (addressed) return 1;
        var asks = moment.reading().of(Intent.QUESTION);
        return Math.max(asks >= CERTAIN ? asks : 0, hasAnswered(moment.before(), brand) ? FAMILIAR : 0);
    }

    /** Wrote on in a conversation after the brand had answered in it. */
    private static boolean hasAnswered(Profile person, String brand) {
        return person.traces().stream()
                .filter(trace -> trace.isByBrand() && brand.equals(trace.by()))
                .anyMatch(answer -> person.traces().stream()
                        .anyMatch(post -> post.isOwn()
                                && post.root().equals(answer.root())
                                && post.at().isAfter(answer.at())));
    }

    private static double relationship(Profile person, String brand) {
        var support = person.towards(brand);
        var answers = person.traces().stream()
                .filter(trace -> trace.isByBrand() && brand.equals(trace.by()))
                .count();
        var tie = (support.n() + answers) / (support.n() + answers + STRANGE);
        return (Math.max(0, support.value()) + tie) / 2;
    }

    private static double reach(Moment moment) {
        return Math.min(1, Math.log1p(Audience.of(moment.author().followers())) / CROWD);
    }

    private static double freshness(Moment moment) {
        var age = Duration.between(moment.cause().mention().at(), moment.cause().received());
        return Math.exp(-Math.max(0, age.toMillis()) / FADES);
    }

    /** A post that scores enough for a brand. */
    private record Found(Moment moment, String brand, Occasion occasion, List<Gate> gates) {
        Found(Moment moment, String brand, Occasion occasion) {
            this(moment, brand, occasion, Gate.shut(moment, brand));
        }

        boolean isOpen() {
            return gates.isEmpty();
        }

        Decision decision() {
            var end = moment.cause().mention().at().plus(LASTS);
            return Rule.open(moment, CREATING_MOMENT, RULE, brand, Math.round(100 * occasion.score()) / 10_000.0, end)
                    .because(occasion.toString());
        }

        Withheld withheld() {
            var mention = moment.cause().mention();
            return new Withheld(mention.at(), mention.key(), brand, (int) occasion.score(), gates);
        }
    }
}
