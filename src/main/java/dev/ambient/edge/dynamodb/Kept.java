package dev.ambient.edge.dynamodb;

import dev.ambient.domain.Dot;
import dev.ambient.domain.Heard;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The body of a dot.
 *
 * @param heard null for the mark a delete leaves
 * @param at event time, null where it is the mention's own
 */
record Kept(@Nullable Heard heard, @Nullable Instant at) {
    static Kept of(Dot dot) {
        var heard = dot.heard();
        return new Kept(heard, heard != null && heard.mention().at().equals(dot.at()) ? null : dot.at());
    }

    Instant time() {
        return at != null
                ? at
                : Objects.requireNonNull(heard, "a dot without a time")
                        .mention()
                        .at();
    }
}
