package dev.ambient.flow.profile;

import dev.ambient.domain.Dot;
import dev.ambient.domain.Outcome;
import dev.ambient.domain.Painting;
import dev.ambient.domain.Role;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** One part as it was painted and kept. */
record Stroke(Part part, Painting painting) {
    private static final Set<Outcome> KEPT = EnumSet.of(Outcome.DOT, Outcome.APPLIED);

    /**
     * The dot to be put now; that of a redelivery is put again, for the crash that may have come before it. A second copy puts none:
     * the dot is that of the record which was counted for it.
     */
    Optional<Dot> dot() {
        var post = part.role() == Role.AUTHOR && part.heard().mention().isPost() && painting.amended() == null;
        return post && KEPT.contains(painting.outcome()) ? Optional.of(Dot.of(part.heard())) : Optional.empty();
    }
}
