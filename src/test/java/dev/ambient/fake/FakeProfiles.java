package dev.ambient.fake;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ambient.domain.Dot;
import dev.ambient.domain.Listening;
import dev.ambient.domain.Lookout;
import dev.ambient.domain.Person;
import dev.ambient.domain.Profile;
import dev.ambient.domain.Profiles;
import dev.ambient.domain.Pseudonym;
import dev.ambient.domain.Versioned;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Portraits in memory, sharing the fate of the dots they are given. */
public final class FakeProfiles implements Profiles {
    private final Shelf<Pseudonym, Profile> profiles = new Shelf<>(Profile.EMPTY);
    private final Due<Pseudonym> work = new Due<>(Comparator.comparing(Pseudonym::value));
    private final Due<Pseudonym> quiet = new Due<>(Comparator.comparing(Pseudonym::value));
    private final FakeDots dots;
    private final Listening listening;

    public FakeProfiles(FakeDots dots, Listening listening) {
        this.dots = dots;
        this.listening = listening;
    }

    /** Under which name the fakes file a person; not secret. */
    public static Pseudonym pseudonym(Person person) {
        var name = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(person.id().getBytes(UTF_8));
        return new Pseudonym("A#" + person.network() + "#" + name);
    }

    /** Whose it is: only in memory can that be told. */
    public static Person person(Pseudonym pseudonym) {
        var parts = pseudonym.value().split("#", 3);
        return new Person(parts[1], new String(Base64.getUrlDecoder().decode(parts[2]), UTF_8));
    }

    /** Everybody who is known. */
    public synchronized Map<Pseudonym, Profile> all() {
        var all = new HashMap<Pseudonym, Profile>();
        profiles.forEach(all::put);
        return all;
    }

    @Override
    public synchronized Map<Person, Versioned<Profile>> of(Collection<Person> people) {
        var found = new HashMap<Person, Versioned<Profile>>();
        for (var person : people) found.put(person, exactly(person));
        return found;
    }

    @Override
    public synchronized Versioned<Profile> exactly(Person person) {
        return profiles.get(pseudonym(person));
    }

    @Override
    public synchronized Versioned<Profile> exactly(Pseudonym person) {
        return profiles.get(person);
    }

    @Override
    public synchronized boolean keep(Person person, Versioned<Profile> profile) {
        return keep(pseudonym(person), profile);
    }

    @Override
    public synchronized boolean keep(Pseudonym person, Versioned<Profile> profile) {
        var next = stubbed(profile);
        if (!profiles.keep(person, next)) return false;
        work.put(person, next.value().due().map(FakeProfiles::second));
        quiet.put(person, Lookout.due(next.value(), listening).map(FakeProfiles::second));
        return true;
    }

    @Override
    public synchronized boolean amend(Person person, Versioned<Profile> profile, Dot dot) {
        if (exactly(person).version() != profile.version() || !dots.replace(dot)) return false;
        return keep(person, profile);
    }

    @Override
    public synchronized void forget(Person person) {
        var known = exactly(person);
        if (!known.value().objected()) keep(person, known.with(Profile.STUB));
        dots.forget(pseudonym(person));
    }

    @Override
    public synchronized List<Waiting> waiting(Instant after, Instant until) {
        return work.between(after, until)
                .map(one -> new Waiting(one.name(), one.at()))
                .toList();
    }

    @Override
    public synchronized List<Pseudonym> silent(Instant until, int most) {
        return quiet.between(Instant.MIN, until)
                .map(Due.Entry::name)
                .limit(most)
                .toList();
    }

    @Override
    public synchronized Map<Pseudonym, Profile> known(Collection<Pseudonym> people) {
        var known = new HashMap<Pseudonym, Profile>();
        for (var person : people) {
            if (profiles.has(person)) known.put(person, profiles.get(person).value());
        }
        return known;
    }

    /** Of somebody who objected, nothing is kept. */
    private static Versioned<Profile> stubbed(Versioned<Profile> profile) {
        return profile.value().objected() ? profile.with(Profile.STUB) : profile;
    }

    /** Due dates are whole seconds, never too early. */
    static Instant second(Instant due) {
        var second = due.truncatedTo(ChronoUnit.SECONDS);
        return second.equals(due) ? second : second.plusSeconds(1);
    }
}
