package dev.ambient.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a team was told of one matter: its latest episodes. It is written as a whole, so that of two episodes that begin at
 * once the second knows of the first.
 *
 * @param dedupe what makes alerts the same matter
 * @param episodes the latest {@value #BOUND}, by the time of the first alert each was known by
 * @param forgotten the time of the latest episode that is no longer kept, null while all are
 */
public record Matter(
        String dedupe, List<Episode> episodes, @Nullable Instant forgotten) {
    /** Episodes kept. */
    public static final int BOUND = 16;

    public Matter {
        episodes = List.copyOf(episodes);
    }

    /** A matter that nothing was told of. */
    public static Matter of(String dedupe) {
        return new Matter(dedupe, List.of(), null);
    }

    /** The episode an alert belongs to, new where none is known. */
    Episode episode(Alert alert) {
        return known(alert.opening()).orElseGet(() -> Episode.of(alert));
    }

    /** Whether it belongs to an episode that may have been told and forgotten. */
    boolean isForgotten(Alert alert) {
        return forgotten != null
                && !alert.at().isAfter(forgotten)
                && known(alert.opening()).isEmpty();
    }

    Matter with(Episode episode) {
        var all = new ArrayList<>(episodes);
        all.removeIf(one -> one.opening().equals(episode.opening()));
        all.add(episode);
        all.sort(Comparator.comparing(Episode::since).thenComparing(Episode::opening));
        if (all.size() <= BOUND) return new Matter(dedupe, all, forgotten);
        var gone = all.remove(0).since();
        return new Matter(dedupe, all, forgotten == null || gone.isAfter(forgotten) ? gone : forgotten);
    }

    /** When it was last told, in any of its episodes. */
    Optional<Instant> last() {
        return episodes.stream().map(Episode::at).filter(Objects::nonNull).max(Comparator.naturalOrder());
    }

    /** What was held back since it was last told. */
    Alert.Since since() {
        var last = last().orElse(Instant.MIN);
        var held = episodes.stream()
                .flatMap(episode -> episode.suppressed().stream())
                .filter(one -> one.at().isAfter(last))
                .sorted(Comparator.comparing(Alert.Suppressed::at))
                .toList();
        return new Alert.Since(held.size(), held);
    }

    private Optional<Episode> known(String opening) {
        return episodes.stream()
                .filter(episode -> episode.opening().equals(opening))
                .findFirst();
    }
}
