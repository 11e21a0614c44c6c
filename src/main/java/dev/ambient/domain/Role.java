package dev.ambient.domain;

/** In which role a mention is folded into a profile. */
public enum Role {
    /** The person wrote it. */
    AUTHOR,
    /** Somebody answered the person with it. */
    ANSWER,
    /** Somebody passed on or agreed with what the person said. */
    ENDORSED
}
