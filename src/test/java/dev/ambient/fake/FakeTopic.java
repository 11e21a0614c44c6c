package dev.ambient.fake;

import dev.ambient.domain.Alert;
import dev.ambient.domain.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Alerts told, in memory. */
public final class FakeTopic implements Topic {
    private final List<Alert> told = new ArrayList<>();
    private Predicate<Alert> failing = alert -> false;

    /** What was told, in order. */
    public synchronized List<Alert> told() {
        return List.copyOf(told);
    }

    /** From now on these cannot be told. */
    public synchronized void fail(Predicate<Alert> which) {
        failing = which;
    }

    @Override
    public synchronized void tell(Alert alert) {
        if (failing.test(alert)) throw new IllegalStateException("the topic is out of order");
        told.add(alert);
    }
}
