package dev.ambient.edge.words;

import dev.ambient.domain.Alert;
import dev.ambient.domain.Listening;
import java.time.ZoneId;

/** What the listening calls those whom an alert concerns. */
public record Names(Listening listening) {
    /** The brand as people call it. */
    public String brand(Alert alert) {
        return listening.name(alert.brand());
    }

    /** Where the team reads it. */
    public ZoneId zone(Alert alert) {
        return listening.team(alert.team()).zone();
    }
}
