package dev.ambient.simulation;

import dev.ambient.domain.Dots;
import dev.ambient.domain.Judgements;
import dev.ambient.domain.Matters;
import dev.ambient.domain.Outbox;
import dev.ambient.domain.Outcomes;
import dev.ambient.domain.Topic;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What goes wrong at a port, drawn from a seed; a killed function stays dead until it is called again. */
final class Faults {
    /** What can go wrong. The last four happen between calls. */
    enum Kind {
        FAIL_BEFORE,
        FAIL_AFTER,
        KILL_BEFORE,
        KILL_AFTER,
        CONFLICT,
        PARTIAL,
        INTERLEAVE,
        REDELIVER,
        DEATH,
        DISORDER,
        DELAY
    }

    /** Nothing in production code catches this. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }

    /** A call that failed, as a client would say it. */
    static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1;

        Failed() {
            super("a planned failure", null, false, false);
        }
    }

    private static final double CHANCE = 0.05;

    private final Random random;
    private final Set<Kind> kinds;
    private final Runnable somebodyElse;
    private final Deque<boolean[]> lives = new ArrayDeque<>();
    private boolean off;
    private long calls;

    /** @param somebodyElse runs another function while this one waits */
    Faults(Random random, Set<Kind> kinds, Runnable somebodyElse) {
        this.random = random;
        this.kinds = kinds;
        this.somebodyElse = somebodyElse;
    }

    void stop() {
        off = true;
    }

    boolean areOver() {
        return off;
    }

    /** Calls of ports so far. */
    long calls() {
        return calls;
    }

    boolean happens(Kind kind, double chance) {
        return !off && kinds.contains(kind) && random.nextDouble() < chance;
    }

    /**
     * One life of a function.
     *
     * @return whether it ended as it should
     */
    boolean live(Runnable function) {
        lives.push(new boolean[1]);
        try {
            function.run();
            return !lives.peek()[0];
        } catch (RuntimeException | Killed ended) {
            return false;
        } finally {
            lives.pop();
        }
    }

    /** The same port, at which things go wrong. */
    @SuppressWarnings("unchecked")
    <T> T at(Class<T> port, T real) {
        return (T) Proxy.newProxyInstance(
                port.getClassLoader(),
                new Class<?>[] {port},
                (proxy, method, arguments) -> call(real, method, arguments));
    }

    private @Nullable Object call(Object real, Method method, Object[] arguments) throws Throwable {
        calls++;
        if (dead()) throw new Killed();
        if (lives.size() == 1 && happens(Kind.INTERLEAVE, CHANCE)) somebodyElse.run();
        if (happens(Kind.KILL_BEFORE, CHANCE / 2)) die();
        var name = method.getName();
        if (real instanceof Outcomes || name.equals("develop")) return invoke(real, method, arguments);
        if (method.getReturnType() == boolean.class && happens(Kind.CONFLICT, CHANCE)) return false;
        var result = isMany(real, name) && happens(Kind.PARTIAL, 2 * CHANCE)
                ? partly(real, method, arguments)
                : wholly(real, method, arguments);
        if (happens(Kind.KILL_AFTER, CHANCE / 2)) die();
        return result;
    }

    private @Nullable Object wholly(Object real, Method method, Object[] arguments) throws Throwable {
        var many = isMany(real, method.getName());
        if (!many && happens(Kind.FAIL_BEFORE, CHANCE / 2)) throw new Failed();
        var result = invoke(real, method, arguments);
        if (!many && happens(Kind.FAIL_AFTER, CHANCE / 2)) throw new Failed();
        return result;
    }

    /** Some of them do not get through, and of some only the answer gets lost. */
    private Object partly(Object real, Method method, Object[] arguments) throws Throwable {
        var all = new ArrayList<>((Collection<?>) arguments[0]);
        var through = new ArrayList<Object>();
        var failed = new HashSet<Integer>();
        for (var place = 0; place < all.size(); place++) {
            var fate = random.nextInt(3);
            if (fate > 0) through.add(all.get(place));
            if (fate < 2) failed.add(place);
        }
        var result = invoke(real, method, new Object[] {through});
        if (real instanceof Outbox || real instanceof Topic) return failed;
        if (real instanceof Dots) return failed.stream().map(all::get).toList();
        var names = new HashSet<Object>((Set<?>) result);
        failed.forEach(place -> names.add(Flow.name(all.get(place))));
        return names;
    }

    private static boolean isMany(Object real, String name) {
        return name.equals("send")
                || name.equals("tell")
                || (real instanceof Dots && name.equals("put"))
                || (real instanceof Matters && name.equals("keep"))
                || (real instanceof Judgements && name.equals("note"));
    }

    private static @Nullable Object invoke(Object real, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private boolean dead() {
        var life = lives.peek();
        return life != null && life[0];
    }

    private void die() {
        var life = lives.peek();
        if (life != null) life[0] = true;
        throw new Killed();
    }
}
