package dev.ambient.fake;

import dev.ambient.domain.Backlog;

/** A backlog of any size. */
public final class FakeBacklog implements Backlog {
    private volatile long waiting;

    public void set(long messages) {
        waiting = messages;
    }

    @Override
    public long waiting() {
        return waiting;
    }
}
