package dev.ambient.domain;

import java.util.List;
import java.util.Set;

/** Where alerts are told: every subscriber gets each in its own words. */
public interface Topic {
    /**
     * Tells all of them, in as few requests as there can be.
     *
     * @return the places in the list of those that could not be told: their messages must come again
     */
    Set<Integer> tell(List<Alert> alerts);
}
