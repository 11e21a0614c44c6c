package dev.ambient.edge.words;

import dev.ambient.domain.Alert;
import dev.ambient.domain.Listening;
import dev.ambient.domain.Team;
import java.time.ZoneId;

/** What the listening calls those whom an alert concerns. */
public record Names(Listening listening) {
    /** The brand as people call it. */
    public String brand(Alert alert) {
        var brand = listening.brands().get(alert.brand());
        return brand == null || brand.names().isEmpty()
                ? alert.brand()
                : brand.names().get(0);
    }

    /** Where the team reads it. */
    public ZoneId zone(Alert alert) {
        return listening
                .teams()
                .getOrDefault(alert.team(), Team.of(alert.team()))
                .zone();
    }
}
