package dev.ambient.domain;

import java.util.Collection;
import java.util.Map;

/** What a network tells of authors beyond the post: handle, name, followers. */
public interface Lookup {
    /** Those that could be looked up in time; the rest is simply missing. Never throws. */
    Map<Person, Author> of(Collection<Person> people);
}
