package dev.ambient.domain;

import static dev.ambient.domain.AlertKind.CHURN_RISK;
import static dev.ambient.domain.AlertKind.PURCHASE_INTENT;
import static dev.ambient.domain.AlertKind.SAFETY_LEGAL;
import static dev.ambient.domain.AlertKind.SERVICE_NEED;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A rule on one person is a value: what it sees is a {@link Moment}, what it says are decisions, mostly none.
 *
 * @param id stable name, told in every alert
 * @param version raised when what it decides changes
 */
public record Rule(String id, int version, Function<Moment, Stream<Decision>> judge) {
    /** Probability from which somebody intends what they say. */
    static final double CERTAIN = 0.6;

    private static final int AGAIN = 7;
    private static final int WAITING = 4;

    /** The rules on one person, in the order in which they are told. */
    public static final List<Rule> PERSONAL = List.of(
            safety(),
            need(),
            answered(SERVICE_NEED, "service-need", 1),
            purchase(),
            answered(PURCHASE_INTENT, "purchase-intent", 2),
            churn(),
            Bonds.evangelist(),
            Bonds.falling(),
            Bonds.content(),
            InfluentialVoice.rule(),
            CreatingMoment.rule(),
            CreatingMoment.withdrawn());

    /** Everything these rules decide on a moment. */
    public static List<Decision> decide(List<Rule> rules, Moment moment) {
        return rules.stream()
                .flatMap(rule -> rule.judge.apply(moment).map(decision -> decision.of(rule.version)))
                .toList();
    }

    /** A grave word suffices, whoever is spoken to. */
    static Rule safety() {
        return new Rule("safety-legal", 1, moment -> {
            if (!moment.isPersonal() || moment.cause().reading().grave().isEmpty()) return Stream.empty();
            return first(moment, SAFETY_LEGAL, "safety-legal", 1, null);
        });
    }

    /** The brand is addressed, P(need) suffices, nobody has answered, and the conversation does not wait already. */
    static Rule need() {
        return new Rule("service-need", 1, moment -> {
            var reading = moment.cause().reading();
            if (!moment.isPersonal()
                    || reading.contest()
                    || reading.need() < moment.listening().need()) return Stream.empty();
            if (moment.cause().mention().kind() == Mention.Kind.REPOST) return Stream.empty();
            var trace = moment.after().trace(moment.cause().mention().key(), Role.AUTHOR);
            var waits = trace.filter(ask -> ask.addressed() && !ask.blank() && moment.serves(ask.brand()))
                    .filter(ask -> moment.after().answer(ask).isEmpty())
                    .filter(ask -> moment.before().needs().size() < WAITING)
                    .filter(ask -> moment.before().needs().stream()
                            .noneMatch(need -> need.brand().equals(ask.brand())
                                    && need.root().equals(ask.root())));
            return waits.stream()
                    .map(ask -> open(
                            moment,
                            SERVICE_NEED,
                            "service-need",
                            ask.brand(),
                            reading.need(),
                            deadline(moment, SERVICE_NEED)));
        });
    }

    /** Whatever happened: what waits ends when its post is answered or withdrawn. */
    static Rule answered(AlertKind kind, String id, int version) {
        return new Rule(
                id,
                version,
                moment -> moment.before().waits().stream()
                        .filter(waits -> waits.kind() == kind)
                        .flatMap(waits -> ending(moment, waits).stream()
                                .map(reason -> waits.resolved(
                                        moment.cause().mention().key(),
                                        moment.cause().mention().at(),
                                        reason))));
    }

    /**
     * First-person intent to buy, not ironic, not a contest, and nobody has answered; who complains in the same breath does not mean it. It waits for
     * an answer as a need does.
     */
    static Rule purchase() {
        return new Rule("purchase-intent", 2, moment -> {
            var trace = moment.after().trace(moment.cause().mention().key(), Role.AUTHOR);
            return trace.flatMap(ask -> moment.after().answer(ask)).isPresent()
                    ? Stream.empty()
                    : intends(moment, PURCHASE_INTENT, "purchase-intent", Intent.PURCHASE)
                            .filter(decision -> moment.reading().of(Intent.COMPLAINT) < 0.5)
                            .map(decision -> decision.due(deadline(moment, PURCHASE_INTENT)));
        });
    }

    /** Stated intent to leave, not ironic. */
    static Rule churn() {
        return new Rule("churn-risk", 1, moment -> intends(moment, CHURN_RISK, "churn-risk", Intent.CHURN));
    }

    private static Stream<Decision> intends(Moment moment, AlertKind kind, String id, Intent intent) {
        var reading = moment.cause().reading();
        var certain = reading.of(intent) >= CERTAIN && reading.irony() < 0.5;
        return certain && moment.isPersonal() && moment.isUsable() && !reading.contest()
                ? first(moment, kind, id, reading.of(intent), AGAIN)
                : Stream.empty();
    }

    static Stream<Decision> first(Moment moment, AlertKind kind, String rule, double chance, @Nullable Integer days) {
        return moment.cause().concerns().stream()
                .map(Concern::brand)
                .filter(moment::serves)
                .filter(brand -> days == null || !moment.recently(kind, brand, days))
                .limit(1)
                .map(brand -> open(moment, kind, rule, brand, chance, null));
    }

    private static Optional<String> ending(Moment moment, Decision need) {
        var after = moment.after();
        var answer = after.traces().stream()
                .filter(trace -> trace.ends(need))
                .min(Comparator.comparing(Trace::at))
                .map(trace -> Trace.PEER.equals(trace.by()) ? "peer" : "brand");
        return answer.or(() ->
                after.trace(need.subject(), Role.AUTHOR).filter(Trace::blank).map(gone -> "withdrawn"));
    }

    private static Instant deadline(Moment moment, AlertKind kind) {
        var mention = moment.cause().mention();
        return Promise.of(mention.network(), mention.at(), moment.listening().team(kind))
                .due();
    }

    static Decision open(
            Moment moment, AlertKind kind, String rule, String brand, double chance, @Nullable Instant due) {
        var mention = moment.cause().mention();
        var root = Key.of(mention.network(), mention.conversation());
        var alert = Alert.id(
                kind, brand, mention.person().network() + ":" + mention.person().id(), root, mention.key());
        return new Decision(
                alert,
                1,
                Decision.Change.OPEN,
                kind,
                rule,
                1,
                brand,
                mention.key(),
                mention.at(),
                mention.key(),
                mention.at(),
                root,
                chance,
                due,
                null);
    }
}
