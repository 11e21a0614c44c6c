package dev.ambient.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the contact log that all teams share. Who it was and in which words is not kept.
 *
 * @param alert id of the alert it answers, null for none
 */
public record Contact(
        Instant at,
        String team,
        @Nullable String alert,
        What what,
        @Nullable Result outcome) {
    /** Entries that a profile keeps: the latest of what was said to the person, and as many of the rest. */
    public static final int BOUND = 6;

    private static final Comparator<Contact> LATEST =
            Comparator.comparing(Contact::at).thenComparing(Contact::toString).reversed();

    /** Both logs, each entry once, latest first. */
    static List<Contact> merge(Collection<Contact> one, Collection<Contact> other) {
        var union = new TreeSet<>(LATEST);
        union.addAll(one);
        union.addAll(other);
        var talk = union.stream().filter(Contact::isTalk).limit(BOUND);
        var rest = union.stream().filter(Predicate.not(Contact::isTalk)).limit(BOUND);
        return Stream.concat(talk, rest).sorted(LATEST).toList();
    }

    /** Whether somebody spoke to the person, rather than about them. */
    boolean isTalk() {
        return what == What.RESPONDED;
    }

    /** Whether somebody has taken an alert on. */
    boolean claims(String alert) {
        return what == What.CLAIMED && alert.equals(this.alert);
    }

    /** The need or intent that waits no more, as somebody responded to it or declined to; nothing where none waits. */
    Optional<Decision> ends(Profile person) {
        if (what != What.RESPONDED && what != What.DECLINED) return Optional.empty();
        return person.waits().stream()
                .filter(need -> need.alert().equals(alert))
                .findFirst()
                .map(need -> need.ended(
                        Key.of("contact", need.alert()), at, what.name().toLowerCase(Locale.ROOT)));
    }

    /** Whether somebody deals with them. */
    boolean isCare() {
        return what == What.CLAIMED || what == What.RESPONDED;
    }

    /** What happened. */
    public enum What {
        CLAIMED,
        DECLINED,
        RESPONDED,
        USEFUL,
        NOT_USEFUL,
        OUTCOME
    }

    /** How it ended. */
    public enum Result {
        POSITIVE,
        NEUTRAL,
        NEGATIVE,
        NONE
    }
}
