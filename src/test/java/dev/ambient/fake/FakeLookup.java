package dev.ambient.fake;

import dev.ambient.domain.Author;
import dev.ambient.domain.Lookup;
import dev.ambient.domain.Person;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** A network that knows whom it was told of. */
public final class FakeLookup implements Lookup {
    private final Map<Person, Author> authors = new HashMap<>();

    public synchronized FakeLookup with(Person person, Author author) {
        authors.put(person, author);
        return this;
    }

    @Override
    public synchronized Map<Person, Author> of(Collection<Person> people) {
        var known = new HashMap<>(authors);
        known.keySet().retainAll(people);
        return known;
    }
}
