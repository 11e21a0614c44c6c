package dev.ambient.domain;

/** What is counted beside the outcomes of records. A closed list: each word is a metric of its function, and costs as one. */
public enum Figure {
    /** Mentions that are ours, read and passed on. */
    HEARD("heard"),
    /** Dots added to the sums, once for each brand they concern. */
    ADDED("added"),
    /** Dots that the sums held already. */
    KNOWN("known"),
    /** Dots that could not be read and are in no sum. */
    UNREAD("unread"),
    /** Alerts told as they came. */
    TOLD("told"),
    /** Alerts that were settled before. */
    REPEATED("repeated"),
    /** Alerts held back, as the same matter was told just now. */
    COOL_DOWN("coolDown"),
    /** Alerts that a round-up tells, as the night is quiet. */
    QUIET("quiet"),
    /** Alerts held back, as the brand is in a crisis. */
    INHIBITED("inhibited"),
    /** Alerts that a round-up tells, as the team was interrupted often enough today. */
    BUDGET("budget"),
    /** Ends of what was never told. */
    MOOT("moot"),
    /** Alerts said in a chat room. */
    SAID("said"),
    /** Messages that waited before the table when a pass looked; the most of a while says something, their sum nothing. */
    WAITING("waiting"),
    /** Passes that went through. */
    PASSED("passed"),
    /** Passes that held still, as too much waited. */
    STALLED("stalled"),
    /** Hours learnt, once for each brand. */
    LEARNT("learnt"),
    /** Alerts queued of waves that began or ended. */
    WAVES("waves"),
    /** Worklists queued as a mail. */
    WORKLISTS("worklists"),
    /** Alerts queued once more, and round-ups. */
    REMINDED("reminded");

    private final String word;

    Figure(String word) {
        this.word = word;
    }

    /** The name of the metric. */
    @Override
    public String toString() {
        return word;
    }
}
