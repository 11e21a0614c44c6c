package dev.ambient.flow.profile;

import dev.ambient.domain.Accounts;
import dev.ambient.domain.BrandEvent;
import dev.ambient.domain.Customers;
import dev.ambient.domain.Diaries;
import dev.ambient.domain.Diary;
import dev.ambient.domain.Feedback;
import dev.ambient.domain.Listening;
import dev.ambient.domain.Note;
import dev.ambient.domain.Outbox;
import dev.ambient.domain.Outcome;
import dev.ambient.domain.Outcomes;
import dev.ambient.domain.Person;
import dev.ambient.domain.Profile;
import dev.ambient.domain.Profiles;
import dev.ambient.domain.Versioned;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/**
 * Notes: of customers and contacts into their profile, of brands into their diary; what a contact says of an alert goes on to {@code alert}. To note twice changes nothing, so a note needs no
 * ring.
 */
@ApplicationScoped
class Margin {
    /** Conflicts in a row after which a note comes again. */
    private static final int PATIENCE = 8;

    private static final Versioned<Diary> BLANK = new Versioned<>(Diary.EMPTY, 0);

    private final Profiles profiles;
    private final Customers customers;
    private final Diaries diaries;
    private final Outbox<Feedback> feedback;
    private final Listening listening;
    private final Outcomes outcomes;

    Margin(
            Profiles profiles,
            Customers customers,
            Diaries diaries,
            Outbox<Feedback> feedback,
            Listening listening,
            Outcomes outcomes) {
        this.profiles = profiles;
        this.customers = customers;
        this.diaries = diaries;
        this.feedback = feedback;
        this.listening = listening;
        this.outcomes = outcomes;
    }

    /** Whether it is noted, or never can be; else it has to come again. */
    boolean write(Note note) {
        for (var conflicts = 0; conflicts < PATIENCE; conflicts++) {
            var outcome = attempt(note);
            if (outcome.isPresent()) {
                outcomes.note(note.record(), outcome.get());
                return true;
            }
        }
        return false;
    }

    private Optional<Outcome> attempt(Note note) {
        var event = note.event();
        var person = note.person();
        if (event != null) return attempt(event);
        if (person != null) return attempt(note, person);
        return isPassedOn(note.feedback()) ? Optional.of(Outcome.APPLIED) : Optional.empty();
    }

    private Optional<Outcome> attempt(Note note, Person person) {
        var stored = profiles.exactly(person);
        if (stored.value().objected()) return Optional.of(Outcome.OBJECTED);
        var next = note.on(stored.value());
        if (note.customer() != null && !listed(person, stored.value(), next)) return Optional.empty();
        var kept = next.equals(stored.value()) || profiles.keep(person, stored.with(next));
        return kept && isPassedOn(note.feedback(next, listening)) ? Optional.of(Outcome.APPLIED) : Optional.empty();
    }

    /** After it is kept: who dies in between finds it noted, and passes it on again. */
    private boolean isPassedOn(Optional<Feedback> one) {
        return one.isEmpty() || feedback.send(List.of(one.get())).isEmpty();
    }

    /**
     * Before the profile is kept: a list that is ahead of it links nobody, and a redelivery lists again; of one that was left behind
     * nobody would know which, as a withdrawal takes the customer's id out of the profile.
     */
    private boolean listed(Person person, Profile before, Profile after) {
        return Accounts.told(before, after).entrySet().stream()
                .allMatch(told -> customers.note(told.getKey(), person, told.getValue()));
    }

    private Optional<Outcome> attempt(BrandEvent event) {
        if (!listening.brands().containsKey(event.brand())) return Optional.of(Outcome.NOT_OURS);
        var stored = diaries.of(List.of(event.brand())).getOrDefault(event.brand(), BLANK);
        var next = stored.value().plus(event);
        return next.equals(stored.value()) || diaries.keep(event.brand(), stored.with(next))
                ? Optional.of(Outcome.APPLIED)
                : Optional.empty();
    }
}
