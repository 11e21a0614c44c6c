package dev.ambient.domain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did about an alert, on its way to whoever told it.
 *
 * @param told what is known of it, null where only its id is
 */
public record Feedback(@Nullable Told told, Contact contact) {
    /** @throws IllegalArgumentException where it names no alert */
    public Feedback {
        if (contact.alert() == null) throw new IllegalArgumentException("feedback on no alert");
    }

    /** Id of the alert it is about. */
    public String alert() {
        return String.valueOf(contact.alert());
    }

    /** The same, with what is known of the alert. */
    public Feedback on(Told known) {
        return new Feedback(known, contact);
    }

    /** The matter with this known: whoever says something of an alert has seen it. */
    public Matter on(Matter matter) {
        return matter.acknowledged(alert());
    }

    /** How useful they found it, if they say so. */
    public Optional<Judgement> judgement() {
        if (told == null) return Optional.empty();
        return switch (contact.what()) {
            case USEFUL -> Optional.of(new Judgement(alert(), contact.at(), true, told.measure()));
            case NOT_USEFUL -> Optional.of(new Judgement(alert(), contact.at(), false, told.measure()));
            default -> Optional.empty();
        };
    }
}
