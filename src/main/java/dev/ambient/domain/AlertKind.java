package dev.ambient.domain;

/** The kinds of alert, each with the team that is told unless {@code listening} says otherwise. */
public enum AlertKind {
    SAFETY_LEGAL("communications"),
    SERVICE_NEED("care"),
    PURCHASE_INTENT("crm"),
    CHURN_RISK("crm"),
    SPIKE("communications");

    private final String team;

    AlertKind(String team) {
        this.team = team;
    }

    /** The team that is told by default. */
    public String team() {
        return team;
    }
}
