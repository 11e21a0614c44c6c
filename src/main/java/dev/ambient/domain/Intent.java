package dev.ambient.domain;

/** What a post wants; a {@link Reading} gives each a probability. */
public enum Intent {
    COMPLAINT,
    QUESTION,
    PRAISE,
    PURCHASE,
    CHURN,
    WISH,
    RECOMMENDATION,
    THANKS
}
