package dev.ambient.flow.alert;

import static java.util.Objects.requireNonNull;

import dev.ambient.domain.Feedback;
import dev.ambient.domain.Told;
import dev.ambient.flow.Letter;
import java.util.Map;
import java.util.Optional;

/** A letter and the feedback in it. */
record Answer(Letter letter, Feedback feedback) {
    /** With what is known of its alert; nothing where nothing is. */
    Optional<Answer> on(Map<String, Told> known) {
        if (feedback.told() != null) return Optional.of(this);
        return Optional.ofNullable(known.get(feedback.alert())).map(told -> new Answer(letter, feedback.on(told)));
    }

    /** @throws NullPointerException where nothing is known of its alert */
    Told told() {
        return requireNonNull(feedback.told());
    }
}
