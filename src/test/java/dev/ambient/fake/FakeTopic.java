package dev.ambient.fake;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ambient.domain.Alert;
import dev.ambient.domain.Topic;
import dev.ambient.edge.json.Wire;
import dev.ambient.local.report.Contract;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Alerts told, in memory, each held to the published schema. */
public final class FakeTopic implements Topic {
    private static final ObjectMapper JSON = Wire.mapper();

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
    public synchronized Set<Integer> tell(List<Alert> alerts) {
        var untold = new HashSet<Integer>();
        for (var place = 0; place < alerts.size(); place++) {
            Contract.check(JSON.valueToTree(alerts.get(place)));
            if (failing.test(alerts.get(place))) untold.add(place);
            else told.add(alerts.get(place));
        }
        return untold;
    }
}
