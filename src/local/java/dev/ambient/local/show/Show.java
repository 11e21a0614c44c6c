package dev.ambient.local.show;

import dev.ambient.domain.Decision;
import dev.ambient.domain.Desk;
import dev.ambient.domain.Heard;
import dev.ambient.domain.Influence;
import dev.ambient.domain.Judgement;
import dev.ambient.domain.Key;
import dev.ambient.domain.Person;
import dev.ambient.domain.Profile;
import dev.ambient.domain.Profiles;
import dev.ambient.domain.Pseudonym;
import dev.ambient.domain.Pulse;
import dev.ambient.domain.Rhythm;
import dev.ambient.domain.Trace;
import dev.ambient.domain.Turn;
import dev.ambient.domain.Versioned;
import dev.ambient.domain.Worklist;
import dev.ambient.edge.dynamodb.MadeTable;
import dev.ambient.local.Trouble;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/**
 * {@code mvn -q -Pshow verify -Dambient.show=person -Dambient.of=x:123 -Dambient.table=…}: what a table knows of a person, a
 * conversation, a brand's hour or a team's worklist, and why; which creating moments were held back; and how useful a team found its alerts. It only reads. Properties: {@link Request}.
 */
public final class Show {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final Request request;
    private final Place place;
    private final MadeTable table;
    private final Instant now;

    private Show(Request request, Place place, Instant now) {
        this.request = request;
        this.place = place;
        this.table = place.table();
        this.now = now;
    }

    public static void main(String[] arguments) {
        Logger.getLogger("").setLevel(Level.WARNING);
        var status = 1;
        try {
            var request = Request.of(System::getProperty);
            try (var place = Place.of(request, System::getenv);
                    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8)) {
                on(request, place, Instant.now(), out);
            }
            status = 0;
        } catch (Trouble trouble) {
            System.err.println("ambient: " + trouble.getMessage());
        } catch (SdkException unreachable) {
            System.err.println("ambient: The table cannot be read: " + unreachable.getMessage());
        } catch (RuntimeException bug) {
            bug.printStackTrace();
        }
        System.exit(status); // engines leave threads behind
    }

    /**
     * Prints a sheet, and draws a person's portrait.
     *
     * @throws Trouble where there is nothing to show
     */
    static void on(Request request, Place place, Instant now, PrintStream out) {
        try {
            var show = new Show(request, place, now);
            var sheet = switch (request.what()) {
                case PERSON -> show.person();
                case CONVERSATION -> show.conversation();
                case PULSE -> show.pulse();
                case WORKLIST -> show.worklist();
                case WHY_NOT -> show.whyNot();
                case QUALITY -> show.quality();
            };
            out.print(request.json() ? Print.json(sheet) + "\n" : Print.text(sheet));
        } catch (ResourceNotFoundException missing) {
            throw new Trouble("There is no table " + request.table() + " there.", missing);
        }
    }

    private Sheet person() {
        var whole = known(request.person());
        var profile = whole.profile();
        var said = whole.heard(table);
        var sheet = new PersonSheet(whole, influence(profile), said, seen(profile, said)).sheet();
        if (!said.isEmpty()) draw(Pointillism.of(whole.name(), said));
        return sheet;
    }

    private Whole known(Person person) {
        if (!place.isKeyed())
            throw new Trouble("AMBIENT_AUTHOR_KEY is not set; people are found by the secret they are filed under.");
        var own = table.profiles().exactly(person).value();
        if (own.objected()) throw new Trouble(request.of() + " is not to be known: nothing of them is kept.");
        var whole = Whole.of(person, own, table);
        if (whole.profile().equals(Profile.EMPTY) && whole.heard(table).isEmpty())
            throw new Trouble("Nobody is known as " + request.of() + " in " + request.table() + ".");
        return whole;
    }

    private Instant seen(Profile profile, Collection<Heard> said) {
        return at(Stream.concat(
                profile.traces().stream().map(Trace::at),
                said.stream().map(one -> one.mention().at())));
    }

    private Sheet whyNot() {
        var whyNot = new WhyNot(request, table);
        var day = request.day();
        if (day.isPresent()) return whyNot.of(day.get(), at(Stream.of(day.get().plus(DAY))));
        var whole = known(request.person());
        var said = whole.heard(table);
        return whyNot.of(whole.own(), said, seen(whole.own(), said));
    }

    private Influence influence(Profile profile) {
        var crowds = table.crowds().of(PersonSheet.topics(profile));
        return new Influence(crowds.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().value())));
    }

    private void draw(Picture picture) {
        try {
            Files.createDirectories(request.out());
            Files.writeString(request.out().resolve("portrait.svg"), Svg.of(picture));
            Files.write(request.out().resolve("portrait.png"), Png.of(picture));
        } catch (IOException full) {
            throw new Trouble("The portrait cannot be written to " + request.out() + ": " + full, full);
        }
    }

    private Sheet conversation() {
        var id = request.conversation();
        var talk = table.conversations().exactly(id);
        if (talk.version() == 0)
            throw new Trouble(
                    "No conversation with a reply began with " + request.of() + " in " + request.table() + ".");
        var turns = talk.value().all();
        var authors = turns.stream().map(Turn::author).collect(Collectors.toSet());
        var said = said(turns.stream().collect(Collectors.toMap(Turn::key, Turn::author, (one, same) -> one)));
        var people = table.profiles().known(authors);
        return new TalkSheet(
                        request.of(),
                        talk.value(),
                        id.root(),
                        people,
                        said,
                        at(turns.stream().map(Turn::at)))
                .sheet();
    }

    private Map<Key, Heard> said(Map<Key, Pseudonym> places) {
        return table.dots().heard(places);
    }

    private Sheet pulse() {
        var brand = request.brand();
        var rhythm = table.pulses().rhythms(List.of(brand)).values().iterator().next();
        var closed = rhythm.value().closed();
        var last = closed == null ? Pulse.hour(now) : Pulse.hour(closed.minusMillis(1));
        var id = new Pulse.Id(brand, request.hour().orElse(last));
        var earlier = new Pulse.Id(brand, id.hour().minus(HOUR));
        var hours = table.pulses().of(List.of(id, earlier));
        var pulse = of(hours, id);
        if (rhythm.version() == 0 && pulse.equals(Pulse.EMPTY))
            throw new Trouble("Nothing is known of the brand " + brand + " in " + request.table()
                    + "; brands are named by their key in listening.yaml.");
        var sample = said(pulse.sample().stream()
                .collect(Collectors.toMap(Pulse.Glimpse::key, Pulse.Glimpse::author, (one, same) -> one)));
        return new PulseSheet(
                        id,
                        pulse,
                        of(hours, earlier),
                        rhythm.value(),
                        table.pulses()
                                .chronicles(List.of(brand))
                                .values()
                                .iterator()
                                .next()
                                .value(),
                        table.diaries()
                                .of(List.of(brand))
                                .values()
                                .iterator()
                                .next()
                                .value(),
                        sample.values(),
                        at(Stream.ofNullable(closed)))
                .sheet();
    }

    private Sheet quality() {
        var team = place.listening().team(request.of());
        var rules = table.judgements().of(team.key());
        if (rules.isEmpty())
            throw new Trouble("Nobody said how useful the alerts of " + team.key() + " were; a contact record does.");
        var judged = rules.stream().flatMap(rule -> rule.judgements().stream());
        return QualitySheet.of(team.key(), rules, at(judged.map(Judgement::at)));
    }

    private Sheet worklist() {
        var team = place.listening().team(request.of());
        if (!place.listening().teams().containsKey(team.key())
                && Desk.of(team, place.listening(), Set.of()).kinds().isEmpty())
            throw new Trouble("There is no team " + team.key() + "; teams are named by their key in listening.yaml.");
        var waiting = table.profiles().waiting(Instant.MIN, Instant.MAX);
        var people = table.profiles()
                .known(waiting.stream().map(Profiles.Waiting::person).toList());
        var rhythms = table.pulses().rhythms(place.listening().brands().keySet());
        var closed = rhythms.values().stream()
                .flatMap(rhythm -> Stream.ofNullable(rhythm.value().closed()));
        var asked = people.values().stream()
                .flatMap(person -> person.waits().stream().map(Decision::since));
        var desk = Desk.of(team, place.listening(), Rhythm.crises(rhythms));
        var list = Worklist.of(desk, people, at(Stream.concat(closed, asked)));
        var said = said(list.entries().stream()
                .collect(
                        Collectors.toMap(entry -> entry.need().subject(), Worklist.Entry::person, (one, same) -> one)));
        return new WorklistSheet(list, people, said).sheet();
    }

    private static Pulse of(Map<Pulse.Id, Versioned<Pulse>> hours, Pulse.Id id) {
        return Optional.ofNullable(hours.get(id)).map(Versioned::value).orElse(Pulse.EMPTY);
    }

    /** As asked; else now, or the last moment of what is past. */
    private Instant at(Stream<Instant> times) {
        return request.at()
                .orElseGet(() -> place.past() ? times.max(Instant::compareTo).orElse(now) : now);
    }
}
