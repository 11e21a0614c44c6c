package dev.ambient.fake;

import dev.ambient.domain.Versioned;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** Versioned values by name: a write holds only where nobody wrote since the value was read. */
final class Shelf<K, V> {
    private final Map<K, Versioned<V>> values = new HashMap<>();
    private final V empty;

    Shelf(V empty) {
        this.empty = empty;
    }

    synchronized Versioned<V> get(K name) {
        return values.getOrDefault(name, new Versioned<>(empty, 0));
    }

    synchronized boolean has(K name) {
        return values.containsKey(name);
    }

    synchronized boolean keep(K name, Versioned<V> next) {
        if (get(name).version() != next.version()) return false;
        values.put(name, new Versioned<>(next.value(), next.version() + 1));
        return true;
    }

    synchronized void forEach(BiConsumer<K, V> action) {
        values.forEach((name, value) -> action.accept(name, value.value()));
    }
}
