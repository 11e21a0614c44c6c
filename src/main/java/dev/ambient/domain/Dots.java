package dev.ambient.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The dots of all portraits. */
public interface Dots {
    /** The dot of one mention, read consistently. */
    Optional<Dot> of(Person person, Key key);

    /** Which of these dots are there. */
    Set<Key> present(Person person, Collection<Key> keys);

    /**
     * Puts each where there is none or an older revision; a known or newer one stays as it is.
     *
     * @return those that could not be put, to be tried again
     */
    List<Dot> put(Collection<Dot> dots);

    /** Dots by whom they belong to, for the excerpts of an alert; eventually consistent. */
    Map<Key, Heard> heard(Map<Key, Pseudonym> places);

    /** One of them; nothing where it cannot be read. */
    default Optional<Heard> heard(Pseudonym person, Key post) {
        return Optional.ofNullable(heard(Map.of(post, person)).get(post));
    }

    /** Under which name a person's dots are filed. */
    Pseudonym pseudonym(Person person);

    /** A dot as the table's stream carries it, or nothing where it cannot be read or its post is gone. */
    Optional<Heard> develop(byte[] body);
}
