package dev.ambient.flow.profile;

import dev.ambient.domain.Dot;
import dev.ambient.domain.Outcome;
import dev.ambient.domain.Painting;
import dev.ambient.domain.Role;
import java.util.Optional;

/** One part as it was painted and kept. */
record Stroke(Part part, Painting painting) {
    /** The dot to be put now; a known one is put again, for the crash that may have come before it. */
    Optional<Dot> dot() {
        var post = part.role() == Role.AUTHOR && part.heard().mention().isPost() && painting.amended() == null;
        var kept = painting.outcome() != Outcome.NOT_OURS && painting.outcome() != Outcome.OBJECTED;
        return post && kept ? Optional.of(Dot.of(part.heard())) : Optional.empty();
    }
}
