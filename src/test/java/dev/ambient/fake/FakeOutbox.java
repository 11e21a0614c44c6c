package dev.ambient.fake;

import dev.ambient.domain.Outbox;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Letters in memory. */
public final class FakeOutbox<T> implements Outbox<T> {
    private final List<T> sent = new ArrayList<>();
    private Predicate<T> failing = letter -> false;

    /** What went out, in order. */
    public synchronized List<T> sent() {
        return List.copyOf(sent);
    }

    /** From now on these do not go out. */
    public synchronized void fail(Predicate<T> which) {
        failing = which;
    }

    @Override
    public synchronized Set<Integer> send(List<T> letters) {
        var failed = new HashSet<Integer>();
        for (var place = 0; place < letters.size(); place++) {
            if (failing.test(letters.get(place))) failed.add(place);
            else sent.add(letters.get(place));
        }
        return failed;
    }
}
