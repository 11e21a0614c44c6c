package dev.ambient.any;

import dev.ambient.domain.Act;
import dev.ambient.domain.Alert;
import dev.ambient.domain.AlertKind;
import dev.ambient.domain.Contact;
import dev.ambient.domain.Customer;
import dev.ambient.domain.Decision;
import dev.ambient.domain.Gate;
import dev.ambient.domain.Heard;
import dev.ambient.domain.Influence;
import dev.ambient.domain.Key;
import dev.ambient.domain.Note;
import dev.ambient.domain.Order;
import dev.ambient.domain.Painting;
import dev.ambient.domain.Person;
import dev.ambient.domain.Profile;
import dev.ambient.domain.Ring;
import dev.ambient.domain.Role;
import dev.ambient.domain.Sketch;
import dev.ambient.domain.Stage;
import dev.ambient.domain.Stance;
import dev.ambient.domain.Trace;
import dev.ambient.domain.Withheld;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Portraits in the shape that folding gives them, without folding: the table keeps whatever it is given. */
public final class AnyProfile {
    private AnyProfile() {}

    /** Of up to twelve posts. */
    public static Profile of(Random random) {
        return of(random, random.nextInt(13));
    }

    /** Of so many posts. */
    public static Profile of(Random random, int posts) {
        return of(random, posts, Any::heard);
    }

    /** Of so many posts of a kind. */
    public static Profile of(Random random, int posts, Function<Random, Heard> kind) {
        var profile = Profile.EMPTY;
        for (var post = 0; post < posts; post++) {
            var heard = kind.apply(random);
            profile = profile.plus(one(random, heard).with(decisions(random, heard)));
            if (post % 4 == 3) profile = profile.with(withheld(heard));
        }
        return profile;
    }

    /** Somebody who orders, and was written to. */
    public static Profile customer() {
        var person = new Person("x", "c1");
        var given = Instant.parse("2026-01-05T00:00:00Z");
        var order = new Order(Instant.parse("2026-02-01T00:00:00Z"), 39_900, "EUR", given);
        var orders = new TreeMap<>(Map.of(Order.name("o1"), order));
        var contact = new Contact(given, "care", "a-8f3", Contact.What.RESPONDED, Contact.Result.POSITIVE);
        var agreed = Note.of(person, new Customer("C-77", "gold", given, null, orders))
                .on(Profile.EMPTY);
        return Note.of(person, contact).on(agreed);
    }

    /** The same person as a customer with as many orders and contacts as are kept. */
    public static Profile ordering(Random random, Profile person) {
        var ana = new Person("x", "c1");
        var given = Instant.parse("2026-01-05T00:00:00Z");
        var orders = new TreeMap<String, Order>();
        for (var order = 0; order < Customer.BOUND; order++) {
            var at = given.plus(Duration.ofMinutes(random.nextInt(400 * 24 * 60)));
            orders.put(Order.name("o" + order), new Order(at, random.nextInt(200_000), "EUR", given));
        }
        var profile =
                Note.of(ana, new Customer("C-77", "gold", given, null, orders)).on(person);
        for (var contact = 0; contact < Contact.BOUND; contact++) {
            var at = given.plus(Duration.ofMinutes(random.nextInt(400 * 24 * 60)));
            var alert = "a-" + Order.name("a" + contact) + Order.name("b" + contact);
            for (var what : List.of(Contact.What.CLAIMED, Contact.What.RESPONDED))
                profile =
                        Note.of(ana, new Contact(at, "care", alert, what, null)).on(profile);
        }
        return profile;
    }

    /** Of so many posts in two years, about all there is, of which the ring has forgotten most; four wait for an answer. */
    public static Profile longLife(Random random, int posts) {
        var profile = Profile.EMPTY;
        for (var post = 0; post < posts; post++) {
            var heard = AnyHeard.later(AnyPost.wide(random), Duration.ofMinutes(random.nextInt(2 * 365 * 24 * 60)));
            var next = profile.plus(one(random, heard));
            profile = next.with(next.ring().evict(entry -> true, heard.received()));
        }
        for (var waits = 0; waits < 4; waits++) {
            var heard = AnyPost.of(random);
            profile = profile.with(List.of(
                    decision(heard, 1, Decision.Change.OPEN, heard.mention().at(), null)));
        }
        return profile;
    }

    /** Somebody who praised Nordbrew six mornings in a row from that Monday on. */
    public static Profile faithful(String author) {
        var profile = Profile.EMPTY;
        for (var heard : mornings(author))
            profile = Painting.of(
                            profile, heard, Role.AUTHOR, AnyListening.nordbrew(), Influence.UNKNOWN, Optional::empty)
                    .orElseThrow()
                    .profile();
        return profile;
    }

    /** What they wrote. */
    public static List<Heard> mornings(String author) {
        return IntStream.range(0, 6)
                .mapToObj(day -> AnyHeard.later(AnyHeard.again(AnyHeard.happy(author), day), Duration.ofDays(day)))
                .toList();
    }

    /** Somebody who waits since a quarter of an hour before the answer is due. */
    public static Profile waiting(Heard post, Instant due) {
        var need = decision(post, 1, Decision.Change.OPEN, due, null);
        return one(new Random(1), post).with(List.of(need));
    }

    private static Withheld withheld(Heard heard) {
        var mention = heard.mention();
        return new Withheld(mention.at(), mention.key(), "nordbrew", 74, List.of(Gate.CONTACTS, Gate.AGAIN));
    }

    private static Profile one(Random random, Heard heard) {
        var mention = heard.mention();
        var acts = new TreeMap<Act, Long>();
        acts.put(Act.POST, 1L);
        acts.put(Any.of(random, List.of(Act.NEGATIVE, Act.NEUTRAL, Act.POSITIVE)), 1L);
        var support = new TreeMap<String, Stance>();
        for (var concern : heard.concerns()) {
            support.put(
                    concern.brand(),
                    Stance.of(heard.reading().towards(concern.brand()).score(), 0, mention.at()));
        }
        var interests = new TreeMap<String, Double>();
        for (var topic : heard.reading().topics()) interests.put(topic, 1 + random.nextDouble());
        var author = mention.author();
        return new Profile(
                new Ring(List.of(entry(heard)), random.nextInt(20) == 0 ? mention.at() : null),
                acts,
                support,
                interests,
                Sketch.of(heard),
                List.of(trace(heard)),
                new Profile.Face(mention.at(), author.handle(), author.name(), author.followers()),
                List.of(),
                false);
    }

    private static Ring.Entry entry(Heard heard) {
        var mention = heard.mention();
        var record = heard.record().hashCode();
        return new Ring.Entry(
                mention.key(), Role.AUTHOR, mention.revision(), mention.at(), record, null, heard.received());
    }

    private static Trace trace(Heard heard) {
        var mention = heard.mention();
        var reply = mention.reply();
        return new Trace(
                mention.key(),
                Role.AUTHOR,
                mention.at(),
                mention.revision(),
                "nordbrew",
                Key.of(mention.network(), mention.conversation()),
                reply == null ? null : Key.of(mention.network(), reply.id()),
                null,
                heard.reading().sentiment().score(),
                heard.reading().irony(),
                heard.reading().need(),
                !heard.concerns().isEmpty(),
                false,
                Sketch.about(heard.reading()),
                Stage.of(heard.reading()).orElse(null),
                false);
    }

    private static List<Decision> decisions(Random random, Heard heard) {
        var decisions = new ArrayList<Decision>();
        if (random.nextInt(4) > 0) return decisions;
        var due = heard.mention().at().plus(Duration.ofHours(1));
        decisions.add(decision(heard, 1, Decision.Change.OPEN, due, null));
        if (random.nextBoolean()) decisions.add(decision(heard, 2, Decision.Change.RESOLVE, null, "brand"));
        return decisions;
    }

    private static Decision decision(
            Heard heard, int transition, Decision.Change change, @Nullable Instant due, @Nullable String reason) {
        var mention = heard.mention();
        var root = Key.of(mention.network(), mention.conversation());
        var whom = mention.network() + ":" + mention.author().id();
        return new Decision(
                Alert.id(AlertKind.SERVICE_NEED, "nordbrew", whom, root, mention.key()),
                transition,
                change,
                AlertKind.SERVICE_NEED,
                "service-need",
                1,
                "nordbrew",
                mention.key(),
                mention.at(),
                mention.key(),
                mention.at(),
                root,
                0.93,
                due,
                reason);
    }
}
