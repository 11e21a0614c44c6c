package dev.ambient.domain;

/** A person as the table knows them: network and keyed hash of the account id, from which the id cannot be had back. */
public record Pseudonym(String value) {
    /** Network of the account. */
    public String network() {
        return value.split("#", 3)[1];
    }

    @Override
    public String toString() {
        return value;
    }
}
