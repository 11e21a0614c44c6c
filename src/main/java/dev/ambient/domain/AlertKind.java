package dev.ambient.domain;

/** The kinds of alert, each with the team that is told unless {@code listening} says otherwise, and how grave it is by itself. */
public enum AlertKind {
    SAFETY_LEGAL("communications", 9),
    SERVICE_NEED("care", 4),
    PURCHASE_INTENT("crm", 4),
    CHURN_RISK("crm", 6),
    EVANGELIST("crm", 3),
    CREATING_MOMENT("crm", 4),
    RELATIONSHIP_DECAY("crm", 3),
    PEER_CONVERSATION("communications", 2),
    INFLUENTIAL_VOICE("communications", 5),
    /** Its severity is its height, from this up to 10. */
    SPIKE("communications", 2),
    SENTIMENT_SHIFT("communications", 6),
    CRISIS("communications", 9),
    PRODUCT_INSIGHT("rnd", 4),
    SEASONAL_TENSION("rnd", 3),
    EMERGING_TOPIC("communications", 3),
    CUSTOMER_CONTENT("communications", 2),
    LISTENING_GAP("communications", 6);

    private final String team;
    private final int severity;

    AlertKind(String team, int severity) {
        this.team = team;
        this.severity = severity;
    }

    /** Whether it waits on a worklist until somebody answers, or nobody can any more. */
    public boolean isListed() {
        return this == SERVICE_NEED || this == PURCHASE_INTENT || this == CREATING_MOMENT;
    }

    /** Whether kind words into a crisis of the brand are none. */
    public boolean isInhibited() {
        return this == EVANGELIST || this == PURCHASE_INTENT || this == CREATING_MOMENT;
    }

    /** The team that is told by default. */
    public String team() {
        return team;
    }

    /** 1..10. */
    public int severity() {
        return severity;
    }
}
