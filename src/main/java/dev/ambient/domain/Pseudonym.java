package dev.ambient.domain;

/** A person as the table knows them: network and keyed hash of the account id, from which the id cannot be had back. */
public record Pseudonym(String value) {
    @Override
    public String toString() {
        return value;
    }
}
