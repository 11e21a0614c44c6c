package dev.ambient.domain;

/** How an alert reaches its team. */
public enum Mode {
    /** At once: somebody is interrupted. */
    INTERRUPT("interrupt"),
    /** It waits on the worklist. */
    WORKLIST("worklist"),
    /** It can be read later: a round-up tells people of it, workflows get it at once. */
    DIGEST("digest"),
    /** Several in one message. */
    ROUNDUP("roundup");

    private final String word;

    Mode(String word) {
        this.word = word;
    }

    /** Whether it reaches people by itself: by e-mail and chat. */
    public boolean isAloud() {
        return this == INTERRUPT || this == ROUNDUP;
    }

    @Override
    public String toString() {
        return word;
    }
}
