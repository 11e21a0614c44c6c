package dev.ambient.domain;

import dev.ambient.any.AnyAlert;
import dev.ambient.any.AnyHeard;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is told together, and why something was not told by itself. */
final class EveryRound {
    private static final Instant NINE = AnyHeard.NINE;
    private static final Instant NIGHT = AnyAlert.AT.plus(Duration.ofHours(14));

    private final Listening listening;
    private final Composer composer;
    private final Alert churn;

    EveryRound(Listening listening) {
        this.listening = listening;
        this.composer = new Composer(listening);
        this.churn = personal(AlertKind.CHURN_RISK, Decision.Change.OPEN, "one");
    }

    Stream<Alert> all() {
        return Stream.of(worklists(), rounds(), held(), again()).flatMap(one -> one);
    }

    private Stream<Alert> worklists() {
        return Stream.of(
                worklist(1, 0, 30),
                worklist(1, 0, 90),
                worklist(1, 1, 90),
                worklist(3, 0, 30),
                worklist(3, 1, 90),
                worklist(3, 2, 90),
                offers(List.of("purchase-intent"), 30),
                offers(List.of("purchase-intent", CreatingMoment.RULE, Sequel.FOLLOW_UP), 90));
    }

    /** @param minutes for which they have waited, and one somewhat less */
    private Alert worklist(int people, int claimed, int minutes) {
        var waits = new HashMap<Pseudonym, Profile>();
        var heard = new HashMap<Key, Heard>();
        for (var number = 0; number < people; number++) {
            var post = AnyHeard.named(
                    AnyHeard.later(AnyHeard.angry("p" + number), Duration.ofMinutes(40L * number)), "Ana");
            var key = post.mention().key();
            var need = waits(number, AlertKind.SERVICE_NEED, "service-need", post);
            var claim = new Contact(NINE, "care", "a-" + number, Contact.What.CLAIMED, null);
            var person = Profile.EMPTY.with(List.of(need));
            waits.put(
                    new Pseudonym("p" + number),
                    number < claimed ? person.with(Sketch.EMPTY.with(null, claim)) : person);
            if (number < 2) heard.put(key, post);
        }
        var at = NINE.plus(Duration.ofMinutes(minutes));
        return composer.worklist(Worklist.of(Desk.of(listening.team("care"), listening, Set.of()), waits, at), heard);
    }

    /** What waits for those who answer intents and moments, of one only that it does. */
    private Alert offers(List<String> rules, int minutes) {
        var waits = new HashMap<Pseudonym, Profile>();
        var heard = new HashMap<Key, Heard>();
        for (var number = 0; number < rules.size(); number++) {
            var post = AnyHeard.named(
                    AnyHeard.later(AnyHeard.angry("p" + number), Duration.ofMinutes(20L * number)), "Ana");
            var rule = rules.get(number);
            var kind = rule.equals("purchase-intent") ? AlertKind.PURCHASE_INTENT : AlertKind.CREATING_MOMENT;
            waits.put(new Pseudonym("p" + number), Profile.EMPTY.with(List.of(waits(number, kind, rule, post))));
            if (number != 1) heard.put(post.mention().key(), post);
        }
        var desk = Desk.of(listening.team("crm"), listening, Set.of());
        return composer.worklist(Worklist.of(desk, waits, NINE.plus(Duration.ofMinutes(minutes))), heard);
    }

    private static Decision waits(int number, AlertKind kind, String rule, Heard post) {
        var key = post.mention().key();
        var since = post.mention().at();
        return new Decision(
                "a-" + number,
                1,
                Decision.Change.OPEN,
                kind,
                rule,
                1,
                "nordbrew",
                key,
                since,
                key,
                since,
                key,
                0.93,
                since.plusSeconds(3_600),
                null);
    }

    private Stream<Alert> rounds() {
        return Stream.of(1, 3).map(count -> {
            var team = listening.team("crm");
            var listed = IntStream.range(0, count)
                    .mapToObj(number -> personal(AlertKind.CHURN_RISK, Decision.Change.OPEN, "p" + number))
                    .map(alert -> Listed.of(alert, reasons().get(0)));
            var round = listed.reduce(Round.EMPTY, (all, one) -> all.with(one, team, AnyAlert.AT), (one, other) -> one);
            return round.roundup(team, NIGHT).orElseThrow();
        });
    }

    /** An alert that says why others were held back, one that did not interrupt itself, and both. */
    private Stream<Alert> held() {
        var since = reasons().stream()
                .reduce(Alert.Since.NOTHING, (all, reason) -> all.with(NINE, reason), (one, other) -> one);
        var one = new Alert.Since(1, since.suppressed().subList(0, 1), null);
        var many = new Alert.Since(since.suppressed().size(), since.suppressed(), null);
        var late = Alert.Since.NOTHING.with(NINE, reasons().get(0));
        return Stream.concat(
                Stream.of(one, many).map(all -> churn.told(Mode.INTERRUPT, all)),
                Stream.of(late, one.with(NINE, reasons().get(0))).map(all -> churn.told(Mode.DIGEST, all)));
    }

    private Stream<Alert> again() {
        return Stream.of(churn.told(Mode.INTERRUPT, new Alert.Since(0, List.of(), NINE)));
    }

    private List<String> reasons() {
        var unknown = Matter.of(churn.dedupe());
        var told = tell(unknown, churn, 0, AnyAlert.AT).next();
        var second = personal(AlertKind.CHURN_RISK, Decision.Change.OPEN, "two");
        var held = tell(told, second, 0, AnyAlert.AT);
        var grown = personal(AlertKind.CHURN_RISK, Decision.Change.UPDATE, "one");
        var voice = personal(AlertKind.INFLUENTIAL_VOICE, Decision.Change.OPEN, "one");
        var moment = personal(AlertKind.CREATING_MOMENT, Decision.Change.OPEN, "one");
        var crisis = new Telling.Standing(team(moment), 0, true);
        var again = tell(told, churn, Team.INTERRUPTS, AnyAlert.AT.plus(Telling.UNACKNOWLEDGED));
        var reasons = Stream.of(
                        tell(unknown, churn, 0, NIGHT),
                        tell(unknown, churn, Team.INTERRUPTS, AnyAlert.AT),
                        tell(unknown, voice, Team.INTERRUPTS - 1, AnyAlert.AT),
                        Telling.decide(unknown, moment, crisis, AnyAlert.AT),
                        held,
                        tell(told, grown, 0, AnyAlert.AT),
                        tell(unknown, end("one"), 0, AnyAlert.AT),
                        tell(held.next(), end("two"), 0, AnyAlert.AT))
                .map(telling -> telling.held().words());
        return Stream.concat(reasons, Stream.of(again.listed().reason())).toList();
    }

    private Alert end(String opening) {
        return personal(AlertKind.CHURN_RISK, Decision.Change.RESOLVE, opening);
    }

    private Telling tell(Matter matter, Alert alert, int interruptions, Instant now) {
        return Telling.decide(matter, alert, new Telling.Standing(team(alert), interruptions, false), now);
    }

    private Team team(Alert alert) {
        return listening.team(alert.team());
    }

    private Alert personal(AlertKind kind, Decision.Change change, String opening) {
        var key = Key.of("x", opening);
        var decision = new Decision(
                "a-" + opening,
                1 + change.ordinal(),
                change,
                kind,
                "rule",
                1,
                "nordbrew",
                key,
                AnyAlert.AT,
                key,
                NINE,
                Key.of("x", "root"),
                0,
                null,
                "brand");
        return composer.personal(decision, AnyHeard.named(AnyHeard.leaving("ana"), "Ana"), Profile.EMPTY);
    }
}
