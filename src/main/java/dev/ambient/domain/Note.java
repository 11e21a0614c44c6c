package dev.ambient.domain;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A record that is no post: of a customer, of a contact with one, or of what befell a brand. Exactly one of the three is there.
 *
 * @param record the record that brought it, for its outcome
 * @param person whom it is about, null for a brand's event, and for a contact that only names an alert
 */
public record Note(
        String record,
        @Nullable Person person,
        @Nullable Customer customer,
        @Nullable Contact contact,
        @Nullable BrandEvent event) {

    /** @throws IllegalArgumentException where it is none, or several */
    public Note {
        var several =
                Stream.of(customer, contact, event).filter(Objects::nonNull).count() != 1;
        var alone = event != null || contact != null && contact.alert() != null;
        if (several || event != null && person != null || person == null && !alone)
            throw new IllegalArgumentException("not one note");
    }

    public static Note of(Person person, Customer customer) {
        return new Note("", person, customer, null, null);
    }

    public static Note of(Person person, Contact contact) {
        return new Note("", person, null, contact, null);
    }

    /** @throws IllegalArgumentException where it names no alert */
    public static Note of(Contact contact) {
        return new Note("", null, null, contact, null);
    }

    public static Note of(BrandEvent event) {
        return new Note("", null, null, null, event);
    }

    public Note by(String record) {
        return new Note(record, person, customer, contact, event);
    }

    /** A profile with this noted in it; the same one where it was noted before. */
    public Profile on(Profile profile) {
        var noted = profile.with(profile.drawn().with(customer, contact));
        var ended = contact == null ? Optional.<Decision>empty() : contact.ends(noted);
        return ended.map(end -> noted.with(List.of(end))).orElse(noted);
    }

    /** What it says of an alert that was decided on that person; nothing where it says nothing or no such alert is known. */
    public Optional<Feedback> feedback(Profile profile, Listening listening) {
        if (person == null || contact == null || contact.alert() == null) return Optional.empty();
        return profile.decisions().stream()
                .filter(decision -> decision.alert().equals(contact.alert()))
                .findFirst()
                .map(decision -> new Feedback(Told.of(person, decision, listening), contact));
    }

    /** What it says of an alert about nobody. */
    public Optional<Feedback> feedback() {
        return person == null && contact != null ? Optional.of(new Feedback(null, contact)) : Optional.empty();
    }
}
