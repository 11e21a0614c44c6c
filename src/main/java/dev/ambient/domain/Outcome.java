package dev.ambient.domain;

/** What became of a record; every record that enters has exactly one. */
public enum Outcome {
    /** A new dot on somebody's portrait. */
    DOT("dot"),
    /** An edit, delete or other event that changed what is known. */
    APPLIED("applied"),
    /** Known already, or older than what is known. */
    DUPLICATE("duplicate"),
    /** Nothing that {@code listening} asks for, or not public. */
    NOT_OURS("notOurs"),
    /** Its author opted out or is gone. */
    OBJECTED("objected"),
    /** Can never succeed; kept aside whole with the reason. */
    REJECTED("rejected");

    private final String word;

    Outcome(String word) {
        this.word = word;
    }

    /** The field name in {@code summary.json} and metrics. */
    @Override
    public String toString() {
        return word;
    }
}
