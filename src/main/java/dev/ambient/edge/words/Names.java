package dev.ambient.edge.words;

import dev.ambient.domain.Alert;
import dev.ambient.domain.Listening;

/** What the listening calls those whom an alert concerns. */
public record Names(Listening listening) {
    /** The brand as people call it. */
    public String brand(Alert alert) {
        return listening.name(alert.brand());
    }

    /** How the team is told. */
    public Phrase phrase(Alert alert) {
        var team = listening.team(alert.team());
        return new Phrase(team.language(), team.zone());
    }
}
