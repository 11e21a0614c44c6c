package dev.ambient.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The portraits of all people. */
public interface Profiles {
    /** Somebody of whom nothing is known. */
    Versioned<Profile> UNKNOWN = new Versioned<>(Profile.EMPTY, 0);

    /** All of them in one read, eventually consistent; who is not known has the empty profile at version 0. */
    Map<Person, Versioned<Profile>> of(Collection<Person> people);

    /** One of them, read consistently. */
    Versioned<Profile> exactly(Person person);

    /** The same by pseudonym. */
    Versioned<Profile> exactly(Pseudonym person);

    /** Keeps a profile if it is still at the version it was read at; false where somebody wrote in between. */
    boolean keep(Person person, Versioned<Profile> profile);

    /** The same by pseudonym. */
    boolean keep(Pseudonym person, Versioned<Profile> profile);

    /** Keeps a profile and puts a dot over whatever it was, both or neither; false where somebody wrote in between. */
    boolean amend(Person person, Versioned<Profile> profile, Dot dot);

    /** Blanks the profile, leaves the mark that nothing of this person is to be kept, and removes every dot; can be repeated. */
    void forget(Person person);

    /** Who waits for any team with a first deadline in (after, until], soonest first. */
    List<Waiting> waiting(Instant after, Instant until);

    /** Whose silence is to be looked at by a time, so many at most, the soonest first; somebody who spoke just now may be among them. */
    List<Pseudonym> silent(Instant until, int most);

    /** A person who waits. */
    record Waiting(Pseudonym person, Instant due) {}

    /** Profiles by pseudonym, eventually consistent. */
    Map<Pseudonym, Profile> known(Collection<Pseudonym> people);
}
