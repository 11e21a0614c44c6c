package dev.ambient.flow;

/** What a function can do beforehand, without effect, so that its first event does not wait for it. */
public interface Rehearsal {
    /** Reads something that is not there, or hears somebody who is nobody; what it throws does no harm. */
    void rehearse();
}
