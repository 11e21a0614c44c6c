package dev.ambient.domain;

import java.time.Duration;

/**
 * What a rule sees: a person before and after something was heard, so that it fires on the crossing, once.
 *
 * @param cause what was heard
 * @param role in which the cause was folded
 * @param influence of people, as far as it is known
 */
public record Moment(Profile before, Profile after, Heard cause, Role role, Listening listening, Influence influence) {

    /** A public post of a person who is no brand's voice. */
    boolean isPersonal() {
        return role == Role.AUTHOR
                && cause.mention().isPost()
                && cause.voice() == null
                && !cause.mention().author().bot();
    }

    /**
     * Whether what was said may be used for more than help: nothing sensitive, unless it is the brand's own subject and the
     * brand itself is spoken to.
     */
    boolean isUsable() {
        var sensitive = cause.reading().sensitive();
        return sensitive.isEmpty()
                || cause.concerns().stream()
                        .filter(Concern::addressed)
                        .map(concern -> listening.brands().get(concern.brand()))
                        .anyMatch(brand -> brand != null && brand.allow().containsAll(sensitive));
    }

    Reading reading() {
        return cause.reading();
    }

    Author author() {
        return cause.mention().author();
    }

    /** Neither private nor kept from lists. */
    boolean isForEverybody() {
        return cause.mention().visibility() == Mention.Visibility.PUBLIC;
    }

    /** Whether the person waits for an answer, or does so from this post on. */
    boolean waits() {
        return !before.needs().isEmpty()
                || Rule.need().judge().apply(this).findAny().isPresent();
    }

    /** Whether somebody spoke to them because they needed help. */
    boolean answersNeed(Contact contact) {
        return before.decisions().stream()
                .anyMatch(decision -> decision.kind() == AlertKind.SERVICE_NEED
                        && decision.alert().equals(contact.alert()));
    }

    /** Whether teams are told of a brand at all. */
    boolean serves(String brand) {
        return listening.serves(brand);
    }

    /** Whether a kind was decided for this person and brand within so many days before the cause. */
    boolean recently(AlertKind kind, String brand, int days) {
        var from = cause.mention().at().minus(Duration.ofDays(days));
        return before.decisions().stream()
                .anyMatch(decision -> decision.kind() == kind
                        && decision.brand().equals(brand)
                        && decision.at().isAfter(from));
    }
}
