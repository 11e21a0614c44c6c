package dev.ambient.domain;

/** How much waits in the queues before the table. */
public interface Backlog {
    /** Messages that wait or are in work, approximately. */
    long waiting();
}
