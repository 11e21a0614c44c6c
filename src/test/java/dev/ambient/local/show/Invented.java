package dev.ambient.local.show;

import dev.ambient.any.AnyHeard;
import dev.ambient.any.AnyListening;
import dev.ambient.any.AnyReading;
import dev.ambient.any.AnyTalk;
import dev.ambient.domain.BrandEvent;
import dev.ambient.domain.Contact;
import dev.ambient.domain.Conversation;
import dev.ambient.domain.Customer;
import dev.ambient.domain.Diary;
import dev.ambient.domain.Dot;
import dev.ambient.domain.Heard;
import dev.ambient.domain.Influence;
import dev.ambient.domain.Judgement;
import dev.ambient.domain.Listening;
import dev.ambient.domain.Measure;
import dev.ambient.domain.Note;
import dev.ambient.domain.Order;
import dev.ambient.domain.Painting;
import dev.ambient.domain.Person;
import dev.ambient.domain.Profile;
import dev.ambient.domain.Pulse;
import dev.ambient.domain.Quality;
import dev.ambient.domain.Rhythm;
import dev.ambient.domain.Role;
import dev.ambient.domain.Versioned;
import dev.ambient.edge.dynamodb.MadeTable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A small table: Ana who complains, asks and praises, a thread in which Ben helps her, and a loud hour of Nordbrew. */
final class Invented {
    static final Person ANA = new Person("x", "ana");
    static final Instant LOUD = AnyHeard.NINE.plus(Duration.ofDays(2));

    private static final Duration DAY = Duration.ofDays(1);

    private Invented() {}

    /** What Ana said, a post a day. */
    static List<Heard> said() {
        return List.of(
                AnyHeard.angry("ana"),
                AnyHeard.later(AnyHeard.asking("ana"), DAY.plusHours(10)),
                AnyHeard.later(AnyHeard.happy("ana"), DAY.multipliedBy(5)));
    }

    static void fill(MadeTable table) {
        person(table);
        thread(table);
        hour(table);
        waiting(table);
        judged(table);
    }

    /** Of eight waves the weaker ones were of no use, and two of five talks among customers. */
    private static void judged(MadeTable table) {
        var waves = Quality.of("spike");
        for (var number = 0; number < 8; number++)
            waves = waves.plus(new Judgement(
                    "a-w" + number, AnyHeard.NINE, number > 2 && number != 6, new Measure(3.5 + number / 4.0, 3.5)));
        var talks = Quality.of("peer-conversation");
        for (var number = 0; number < 5; number++)
            talks = talks.plus(new Judgement("a-t" + number, AnyHeard.NINE, number > 1, null));
        for (var rule : List.of(waves, talks)) table.judgements().keep("communications", new Versioned<>(rule, 0));
    }

    /** Bo has waited for ten minutes on 10 March, Cy a day, and care has taken him on. */
    private static void waiting(MadeTable table) {
        var bo = AnyHeard.later(AnyHeard.angry("bo"), DAY.multipliedBy(8).plusMinutes(170));
        var cy = AnyHeard.later(AnyHeard.angry("cy"), DAY.multipliedBy(7));
        for (var heard : List.of(bo, cy)) {
            var person = heard.mention().person();
            var profile = painted(Profile.EMPTY, heard, Role.AUTHOR);
            var alert = profile.needs().get(0).alert();
            var claim = new Contact(AnyHeard.NINE.plus(DAY.multipliedBy(8)), "care", alert, Contact.What.CLAIMED, null);
            var kept = heard.equals(cy) ? Note.of(person, claim).on(profile) : profile;
            table.profiles().keep(person, new Versioned<>(kept, 0));
        }
        put(table, List.of(bo, cy));
    }

    private static void person(MadeTable table) {
        var profile = Profile.EMPTY;
        for (var heard : said()) profile = painted(profile, heard, Role.AUTHOR);
        profile = painted(profile, AnyHeard.answering(AnyHeard.angry("ana")), Role.ANSWER);
        var given = Instant.parse("2026-01-05T00:00:00Z");
        var order = new Order(Instant.parse("2026-02-02T00:00:00Z"), 39_900, "EUR", given);
        var orders = new TreeMap<>(Map.of(Order.name("o1"), order));
        profile =
                Note.of(ANA, new Customer("C-77", "gold", given, null, orders)).on(profile);
        var contact =
                new Contact(AnyHeard.NINE.plus(DAY), "care", "a-8f3", Contact.What.RESPONDED, Contact.Result.POSITIVE);
        profile = Note.of(ANA, contact).on(profile);
        table.profiles().keep(ANA, new Versioned<>(profile, 0));
        table.profiles().forget(new Person("x", "gone"));
        put(table, said());
    }

    private static Profile painted(Profile profile, Heard heard, Role role) {
        return Painting.of(profile, heard, role, AnyListening.nordbrew(), Influence.UNKNOWN, Optional::empty)
                .orElseThrow()
                .profile();
    }

    private static void thread(MadeTable table) {
        var opening = AnyTalk.opening("ana", AnyReading.question());
        var posts = List.of(
                AnyTalk.reply("r1", "ben", Duration.ofMinutes(25), AnyReading.plain(), opening),
                AnyTalk.reply("r2", "cleo", Duration.ofHours(1), AnyReading.question(), opening),
                AnyTalk.brand("r3", Duration.ofHours(2), opening));
        var talk = Conversation.EMPTY.begun(Conversation.turn(
                opening, table.dots().pseudonym(opening.mention().person())));
        for (var post : posts)
            talk = talk.plus(
                    Conversation.of(post, table.dots().pseudonym(post.mention().person())));
        talk = talk.plus(Conversation.quoted(AnyTalk.quoting("q", "dora", 900, opening)));
        table.conversations().keep(Conversation.Id.of(opening.mention()), new Versioned<>(talk, 0));
        put(table, List.of(opening));
        put(table, posts.subList(0, 2)); // what the brand said is no longer kept
    }

    /** Six mentions an hour for two days, and then forty. */
    private static void hour(MadeTable table) {
        var rhythm = Rhythm.EMPTY.begin(AnyHeard.NINE.minusSeconds(1));
        for (var end = AnyHeard.NINE.plus(Pulse.BUCKET);
                !end.isAfter(LOUD.plus(Duration.ofHours(1)));
                end = end.plus(Pulse.BUCKET)) rhythm = rhythm.close(end, Invented::count, Listening.Spike.BALANCED);
        table.pulses().keep("nordbrew", new Versioned<>(rhythm, 0));
        var pulse = Pulse.EMPTY;
        for (var number = 0; number < 40; number++) {
            var heard = AnyHeard.later(
                    AnyHeard.angry("p" + number),
                    Duration.between(AnyHeard.NINE, LOUD).plusSeconds(88L * number));
            pulse = pulse.plus(
                    Pulse.of(heard, table.dots().pseudonym(heard.mention().person())));
            put(table, List.of(heard));
        }
        table.pulses().keep(new Pulse.Id("nordbrew", LOUD), new Versioned<>(pulse, 0));
        var logo = new BrandEvent("nordbrew", BrandEvent.What.CAMPAIGN, "New logo", LOUD.minus(DAY), null, null);
        table.diaries().keep("nordbrew", new Versioned<>(Diary.EMPTY.plus(logo), 0));
    }

    private static long count(Instant bucket) {
        var even = Pulse.bucket(bucket) % 2 == 0;
        if (bucket.isBefore(LOUD)) return even ? 1 : 0;
        return even ? 4 : 3;
    }

    private static void put(MadeTable table, List<Heard> heard) {
        table.dots().put(heard.stream().map(Dot::of).toList());
    }
}
