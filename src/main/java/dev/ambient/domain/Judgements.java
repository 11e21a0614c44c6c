package dev.ambient.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What teams say of the alerts they were told. */
public interface Judgements {
    /**
     * Keeps what has to be known of alerts when somebody says something of them; again changes nothing.
     *
     * @return the ids of those that could not be kept
     */
    Set<String> note(Collection<Told> told);

    /** Of the alerts of those ids what was noted; an alert that never was is not among them. */
    Map<String, Told> told(Set<String> alerts);

    /** What a team says of a rule, read consistently; nothing at version 0. */
    Versioned<Quality> of(String team, String rule);

    /** Keeps it if it is still at the version it was read at. */
    boolean keep(String team, Versioned<Quality> quality);

    /** What a team says of all rules, by their ids. */
    List<Quality> of(String team);
}
