package dev.ambient.domain;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What one alert comes to in a round-up of several.
 *
 * @param alert its id
 * @param reason why it was not told by itself, null where it never is
 */
public record Listed(
        String alert,
        int transition,
        AlertKind kind,
        int severity,
        int priority,
        String brand,
        Instant at,
        String what,
        @Nullable String url,
        @Nullable String reason) {

    /** The order in which they are read. */
    static final Comparator<Listed> FIRST = Comparator.comparing((Listed one) -> -one.priority)
            .thenComparing(Listed::at)
            .thenComparing(Listed::alert)
            .thenComparing(Listed::transition);

    public static Listed of(Alert alert, @Nullable String reason) {
        var mentions = alert.why().mentions();
        var reply = alert.next().reply();
        return new Listed(
                alert.id(),
                alert.transition(),
                alert.kind(),
                alert.severity(),
                alert.priority(),
                alert.brand(),
                alert.at(),
                alert.what(),
                reply != null || mentions.isEmpty() ? reply : mentions.get(0).url(),
                reason);
    }

    boolean isSame(Listed other) {
        return alert.equals(other.alert) && transition == other.transition;
    }
}
