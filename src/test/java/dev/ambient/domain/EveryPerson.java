package dev.ambient.domain;

import dev.ambient.any.AnyHeard;
import dev.ambient.any.AnyReading;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that is said of one person, and of people among themselves. */
final class EveryPerson {
    private static final Instant NINE = AnyHeard.NINE;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final List<AlertKind> PERSONAL = List.of(
            AlertKind.SAFETY_LEGAL,
            AlertKind.SERVICE_NEED,
            AlertKind.PURCHASE_INTENT,
            AlertKind.CHURN_RISK,
            AlertKind.EVANGELIST,
            AlertKind.CREATING_MOMENT,
            AlertKind.INFLUENTIAL_VOICE,
            AlertKind.CUSTOMER_CONTENT);
    private static final List<String> ENDS = List.of(
            "brand", "peer", "responded", "declined", "expired", "outcome", "unknown", "withdrawn", "otherwise");

    private final Composer composer;
    private final Absence absence;

    EveryPerson(Listening listening) {
        this.composer = new Composer(listening);
        this.absence = new Absence(listening);
    }

    Stream<Alert> all() {
        return Stream.of(opened(), moments(), ended(), talks(), silences(), cards())
                .flatMap(one -> one);
    }

    private Stream<Alert> opened() {
        var ana = named("Ana");
        var kinds = PERSONAL.stream()
                .flatMap(kind -> Stream.of(Decision.Change.OPEN, Decision.Change.UPDATE)
                        .map(change -> told(decision(kind, change, "rule", null, HOUR), ana)));
        var asking = AnyHeard.named(AnyHeard.asking("ana"), "Ana");
        var others = Stream.of(
                told(decision(AlertKind.SERVICE_NEED, Decision.Change.OPEN, "service-need", null, HOUR), asking),
                told(decision(AlertKind.CHURN_RISK, Decision.Change.OPEN, Bonds.FALLING, null, HOUR), ana),
                told(
                        decision(AlertKind.CUSTOMER_CONTENT, Decision.Change.OPEN, "customer-content", null, HOUR),
                        new Said("review", NINE)
                                .named("Ana")
                                .as(Mention.Kind.REVIEW)
                                .heard()));
        return Stream.concat(kinds, others);
    }

    private Stream<Alert> moments() {
        var points = " 28 20 9 8 4 10";
        var moments = Arrays.stream(Occasion.Trigger.values())
                .flatMap(trigger -> Stream.of(named("Ana"), AnyHeard.chatting(""))
                        .map(heard -> told(moment(CreatingMoment.RULE, trigger + points), heard)));
        return Stream.concat(moments, Stream.of(told(moment(Sequel.FOLLOW_UP, "a-1"), named("Ana"))));
    }

    private Stream<Alert> ended() {
        var kinds = PERSONAL.stream().map(kind -> resolved(kind, "brand", HOUR));
        var ends = ENDS.stream()
                .flatMap(end -> Stream.of(AlertKind.SERVICE_NEED, AlertKind.CREATING_MOMENT)
                        .flatMap(kind -> Stream.of(Profile.EMPTY, ana())
                                .map(person -> resolved(kind, end, Duration.ofDays(3), person))));
        var spans = Stream.of(0, 1, 2, 119, 120, 2_879, 2_880)
                .map(minutes -> resolved(AlertKind.SERVICE_NEED, "brand", Duration.ofMinutes(minutes)));
        return Stream.of(kinds, ends, spans).flatMap(one -> one);
    }

    private Alert resolved(AlertKind kind, String reason, Duration after) {
        return resolved(kind, reason, after, Profile.EMPTY);
    }

    private Alert resolved(AlertKind kind, String reason, Duration after, Profile person) {
        var decision = decision(kind, Decision.Change.RESOLVE, "rule", reason, after);
        return composer.personal(decision, named("Ana"), person);
    }

    private static Profile ana() {
        return new Said("ana", NINE).named("Ana").profile();
    }

    private Stream<Alert> talks() {
        var id = new Conversation.Id("x", Key.of("x", "root"));
        var talk = IntStream.range(0, 4)
                .mapToObj(number -> Conversation.of(
                        AnyHeard.helping("p" + number, AnyHeard.angry("ana")), new Pseudonym("p" + number)))
                .reduce(Conversation.EMPTY, Conversation::plus);
        var heard = List.of(named("Ana"));
        var open = Stream.of(PeerConversation.PEER, PeerConversation.QUESTION, PeerConversation.TALK)
                .map(reason -> decision(AlertKind.PEER_CONVERSATION, Decision.Change.OPEN, "rule", reason, HOUR));
        var later = Stream.of(Decision.Change.UPDATE, Decision.Change.RESOLVE)
                .map(change -> decision(AlertKind.PEER_CONVERSATION, change, "rule", "brand", Duration.ofDays(2)));
        var begun = new Conversation.Id("x", heard.get(0).mention().key());
        var joined = decision(AlertKind.PEER_CONVERSATION, Decision.Change.RESOLVE, "rule", "brand", HOUR);
        return Stream.concat(
                Stream.concat(open, later).map(decision -> composer.talk(id, decision, talk, heard)),
                Stream.of(composer.talk(begun, joined, talk, heard)));
    }

    private Stream<Alert> silences() {
        var name = new Pseudonym("ana");
        var regular = IntStream.range(0, 7)
                .mapToObj(day -> new Said("p" + day, NINE.minus(Duration.ofDays(40 - 3L * day)))
                        .feeling(0.8)
                        .profile())
                .reduce(Profile.EMPTY, Profile::plus);
        return Arrays.stream(Decision.Change.values())
                .map(change -> decision(AlertKind.RELATIONSHIP_DECAY, change, Silence.RULE, null, Duration.ofDays(12)))
                .flatMap(decision -> Stream.of(
                        absence.alert(decision, name, person(), Optional.of(named("Ana"))),
                        absence.alert(decision, name, Profile.EMPTY, Optional.empty()),
                        absence.alert(decision, name, regular, Optional.empty())));
    }

    /** What is known of somebody, and what speaks against it. */
    private Stream<Alert> cards() {
        var need = decision(AlertKind.SERVICE_NEED, Decision.Change.OPEN, "service-need", null, HOUR);
        var doubtful = doubtful(AnyHeard.hurt("bo"));
        var customer = new Customer(
                "c",
                null,
                NINE,
                null,
                new TreeMap<>(Map.of(
                        "one", new Order(NINE.minus(Duration.ofDays(56)), 39_900, "EUR", NINE),
                        "two", new Order(NINE.minus(Duration.ofDays(9)), 39_900, "NOK", NINE))));
        var once = new Customer(
                "c", null, NINE, null, new TreeMap<>(Map.of("one", new Order(NINE, 1_234_500, "EUR", NINE))));
        var buyers = IntStream.of(1, 2)
                .mapToObj(count -> IntStream.range(0, count)
                        .mapToObj(number -> new Said("b" + number, NINE.minusSeconds(number))
                                .meaning(Intent.PURCHASE, 0.9)
                                .profile())
                        .reduce(Profile.EMPTY, Profile::plus));
        var people = Stream.concat(Stream.of(person(), buys(person(), customer), buys(person(), once)), buyers);
        return people.map(person -> composer.personal(need, doubtful, person));
    }

    private static Profile buys(Profile person, Customer customer) {
        return person.with(Sketch.plus(person.drawn(), Sketch.EMPTY.with(customer, null)));
    }

    private static Heard doubtful(Heard heard) {
        var plain = AnyReading.plain();
        var reading = new Reading(
                "und",
                plain.sentiment(),
                Map.of(),
                Emotion.NONE,
                0.22,
                Map.of(),
                plain.topics(),
                plain.aspects(),
                List.of("injury", "burnt my hand"),
                plain.sensitive(),
                1,
                false,
                false,
                List.of());
        return new Heard(heard.record(), heard.mention(), reading, heard.concerns(), null, heard.received());
    }

    /** Who praised, disliked, asked and spoke of leaving, and whom a team has spoken with. */
    private static Profile person() {
        var said = new ArrayList<Profile>();
        for (var intent : List.of(Intent.CHURN, Intent.COMPLAINT, Intent.PURCHASE, Intent.QUESTION))
            said.add(past(said.size()).meaning(intent, 0.9).about("grinder").profile());
        for (var score : List.of(0.8, -0.8, 0.0))
            said.add(past(said.size()).feeling(score).profile());
        var whole = said.stream().reduce(Profile.EMPTY, Profile::plus);
        var contact = new Contact(NINE.minus(Duration.ofDays(2)), "care", null, Contact.What.RESPONDED, null);
        return whole.with(Sketch.plus(whole.drawn(), Sketch.EMPTY.with(null, contact)));
    }

    private static Said past(int day) {
        return new Said("before" + day, NINE.minus(Duration.ofDays(10 + day)))
                .on("food_&_dining")
                .followedBy(1_200);
    }

    private Alert told(Decision decision, Heard heard) {
        return composer.personal(decision, heard, Profile.EMPTY);
    }

    private static Heard named(String name) {
        return AnyHeard.named(AnyHeard.hurt("ana"), name);
    }

    private static Decision moment(String rule, String reason) {
        return decision(AlertKind.CREATING_MOMENT, Decision.Change.OPEN, rule, reason, HOUR);
    }

    static Decision decision(
            AlertKind kind, Decision.Change change, String rule, @Nullable String reason, Duration after) {
        var root = Key.of("x", "root");
        return new Decision(
                "a-" + kind.ordinal(),
                1 + change.ordinal(),
                change,
                kind,
                rule,
                1,
                "nordbrew",
                root,
                NINE.plus(after),
                root,
                NINE,
                root,
                0.66,
                NINE.plusSeconds(3_600),
                reason);
    }
}
