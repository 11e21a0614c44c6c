package dev.ambient.domain;

/** Where outcomes are noted: the flow's own account of itself. */
public interface Outcomes {
    /** @param record the record's id: of the message, and its place where the message held several */
    void note(String record, Outcome outcome);
}
