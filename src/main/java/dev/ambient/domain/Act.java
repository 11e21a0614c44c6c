package dev.ambient.domain;

/** What is counted, exactly, in a profile. */
public enum Act {
    POST,
    REPLY,
    NEGATIVE,
    NEUTRAL,
    POSITIVE,
    COMPLAINT,
    QUESTION,
    PRAISE,
    RECOMMENDATION,
    /** Speaks to a brand, or asks something. */
    OPEN,
    /** Probably meant otherwise. */
    IRONIC,
    /** Likes, reposts and replies that posts had when they were heard. */
    ENGAGED,
    /** A brand answered the person. */
    ANSWERED,
    /** Another customer answered the person. */
    HELPED,
    /** The person answered another customer, and needed nothing. */
    HELPER
}
