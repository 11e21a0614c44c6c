package dev.ambient.domain;

/** Where a function gives account of what it does: in words from closed lists, and never of whom. */
public interface Outcomes {
    /** @param record the record's id: of the message, and its place where the message held several */
    void note(String record, Outcome outcome);

    /** So many more of a figure. */
    void count(Figure figure, long more);
}
