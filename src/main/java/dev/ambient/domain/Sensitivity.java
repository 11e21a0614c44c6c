package dev.ambient.domain;

/** What a post may touch that must not be used about a person (GDPR article 9 and kin); nothing of it is kept on a portrait. */
public enum Sensitivity {
    GRIEF,
    HEALTH,
    FINANCE,
    POLITICS,
    RELIGION,
    SEXUALITY,
    CRIME
}
