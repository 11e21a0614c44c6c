package dev.ambient.simulation;

import dev.ambient.domain.Decision;
import dev.ambient.domain.Dot;
import dev.ambient.domain.Key;
import dev.ambient.domain.Person;
import dev.ambient.domain.Profile;
import dev.ambient.domain.Profiles;
import dev.ambient.domain.Pseudonym;
import dev.ambient.domain.Versioned;
import dev.ambient.fake.FakeProfiles;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Profiles that remember every decision that was ever kept in one. */
final class Kept implements Profiles {
    private final FakeProfiles real;
    private final Map<String, Decision> decisions = new LinkedHashMap<>();
    private final Map<String, Pseudonym> whose = new HashMap<>();
    private int reads;
    private int tooMany;

    Kept(FakeProfiles real) {
        this.real = real;
    }

    /** By alert and transition. */
    Map<String, Decision> decisions() {
        return decisions;
    }

    /** Batches that ended well and read their people more than once. */
    int tooMany() {
        return tooMany;
    }

    void batch(boolean ended, long calls) {
        if (ended && calls > 0 && reads > 1) tooMany++;
        reads = 0;
    }

    FakeProfiles real() {
        return real;
    }

    String print() {
        var all = new TreeMap<String, String>();
        real.all()
                .forEach((person, profile) -> all.put(
                        person.value(), profile.acts() + " " + profile.traces().size()));
        return all.toString();
    }

    @Override
    public Map<Person, Versioned<Profile>> of(Collection<Person> people) {
        reads++;
        return real.of(people);
    }

    @Override
    public Versioned<Profile> exactly(Person person) {
        return real.exactly(person);
    }

    @Override
    public boolean keep(Person person, Versioned<Profile> profile) {
        return keep(FakeProfiles.pseudonym(person), profile);
    }

    @Override
    public Versioned<Profile> exactly(Pseudonym person) {
        return real.exactly(person);
    }

    @Override
    public boolean keep(Pseudonym person, Versioned<Profile> profile) {
        return real.keep(person, profile) && remember(person, profile.value());
    }

    @Override
    public boolean amend(Person person, Versioned<Profile> profile, Dot dot) {
        return real.amend(person, profile, dot) && remember(FakeProfiles.pseudonym(person), profile.value());
    }

    private boolean remember(Pseudonym person, Profile profile) {
        var oldestFirst = new ArrayList<>(profile.decisions());
        Collections.reverse(oldestFirst);
        for (var decision : oldestFirst) {
            decisions.put(name(decision), decision);
            whose.put(name(decision), person);
        }
        return true;
    }

    /** Whether a profile had to forget what an edit decided, as as many as it remembers came after. */
    boolean isForgotten(String name, Set<Key> edited) {
        var person = whose.get(name);
        var decision = decisions.get(name);
        if (person == null || decision == null || !edited.contains(decision.cause())) return false;
        var later = decisions.keySet().stream()
                .dropWhile(other -> !other.equals(name))
                .filter(other -> person.equals(whose.get(other)))
                .count();
        return later > Decision.BOUND
                && real.exactly(person).value().decisions().stream()
                        .noneMatch(one -> name(one).equals(name));
    }

    private static String name(Decision decision) {
        return decision.alert() + "#" + decision.transition();
    }

    @Override
    public void forget(Person person) {
        real.forget(person);
    }

    @Override
    public List<Waiting> waiting(Instant after, Instant until) {
        return real.waiting(after, until);
    }

    @Override
    public List<Pseudonym> silent(Instant until, int most) {
        return real.silent(until, most);
    }

    @Override
    public Map<Pseudonym, Profile> known(Collection<Pseudonym> people) {
        return real.known(people);
    }
}
