package dev.ambient.domain;

/**
 * A stored value and the version it was read at; writing it back succeeds only if nobody wrote in between.
 *
 * @param version 0 where nothing is stored yet
 */
public record Versioned<T>(T value, long version) {
    public <U> Versioned<U> with(U next) {
        return new Versioned<>(next, version);
    }
}
