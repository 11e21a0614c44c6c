package dev.ambient.domain;

/** How an alert reaches its team. */
public enum Mode {
    /** At once: somebody is interrupted. */
    INTERRUPT("interrupt"),
    /** It waits on the worklist. */
    WORKLIST("worklist"),
    /** It is told with others, in one message. */
    DIGEST("digest");

    private final String word;

    Mode(String word) {
        this.word = word;
    }

    @Override
    public String toString() {
        return word;
    }
}
