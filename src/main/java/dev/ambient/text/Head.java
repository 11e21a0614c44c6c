package dev.ambient.text;

/** What the trained {@link Model} tells from a text: a column of its table each. */
enum Head {
    /** Log-odds against neutral, of posts of any kind. */
    NEGATIVE,
    POSITIVE,
    /** The same, of what customers write to a company. */
    CARE_NEGATIVE,
    CARE_POSITIVE,
    /** Log-odds of the second kind against the first. */
    CARE,
    /** Log-odds against neutral, of posts in seven other languages. */
    FOREIGN_NEGATIVE,
    FOREIGN_POSITIVE,
    /** Log-odds against sadness. */
    ANGER,
    JOY,
    OPTIMISM,
    /** Log-odds of it. */
    IRONY,
    COMPLAINT,
    PURCHASE,
    /** How personal a post is, 1..5. */
    INTIMACY
}
