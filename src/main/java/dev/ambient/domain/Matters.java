package dev.ambient.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was told so far, and what was held back. */
public interface Matters {
    /** The matter of every dedupe key, read consistently; one that nothing was told of at version 0. */
    Map<String, Versioned<Matter>> of(Set<String> dedupes);

    /**
     * Keeps those that are still at the version they were read at.
     *
     * @return the dedupe keys of those that are not, or that could not be kept
     */
    Set<String> keep(Collection<Versioned<Matter>> matters);

    /** Those of which something is to be told by a time though nothing new comes, so many at most, the soonest first. */
    List<Matter> due(Instant until, int most);

    /** Interruptions a team had on a day of its own. */
    int interruptions(String team, LocalDate day);

    /** Counts so many more interruptions. */
    void interrupted(String team, LocalDate day, int more);
}
