package dev.ambient.domain;

/** Where alerts are told: every subscriber gets each in its own words. */
public interface Topic {
    /** @throws RuntimeException where it could not be told: the message must come again */
    void tell(Alert alert);
}
