package dev.ambient.domain;

/** The strongest feeling of a post, in the four classes of SemEval 2018 task 1, or none. */
public enum Emotion {
    ANGER,
    JOY,
    OPTIMISM,
    SADNESS,
    NONE
}
