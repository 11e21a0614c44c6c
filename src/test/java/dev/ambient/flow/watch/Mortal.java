package dev.ambient.flow.watch;

import java.lang.reflect.Proxy;

/** Somebody who dies at one of their effects, before it or after; counts them. */
final class Mortal {
    private final int place;
    private final boolean after;
    private int effects;

    Mortal(int place, boolean after) {
        this.place = place;
        this.after = after;
    }

    static Mortal whole() {
        return new Mortal(-1, false);
    }

    int effects() {
        return effects;
    }

    /** The port, of which what keeps something is an effect. */
    <T> T keeping(Class<T> port, T real) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(),
                new Class<?>[] {port},
                (proxy, method, arguments) -> method.getName().startsWith("keep")
                        ? effect(() -> method.invoke(real, arguments))
                        : method.invoke(real, arguments)));
    }

    <T> T effect(Effect<T> effect) {
        var dies = effects++ == place;
        if (dies && !after) throw new IllegalStateException("dead");
        try {
            var result = effect.done();
            if (dies) throw new IllegalStateException("dead");
            return result;
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    /** Something that stays. */
    interface Effect<T> {
        T done() throws ReflectiveOperationException;
    }
}
