package dev.ambient.domain;

import java.time.LocalDate;
import java.util.List;

/** What was told so far, and what was held back. */
public interface Episodes {
    /** Every kept episode of a dedupe key, read consistently. */
    List<Versioned<Episode>> of(String dedupe);

    /** Keeps an episode if it is still at the version it was read at. */
    boolean keep(Versioned<Episode> episode);

    /** Interruptions a team had on a day of its own. */
    int interruptions(String team, LocalDate day);

    /** Counts one more interruption. */
    void interrupted(String team, LocalDate day);
}
