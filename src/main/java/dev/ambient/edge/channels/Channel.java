package dev.ambient.edge.channels;

import dev.ambient.domain.Alert;
import java.util.List;
import java.util.Set;

/** One way by which alerts leave. */
public interface Channel {
    /** In logs. */
    String name();

    /** Of several channels the lower one goes first: people before machines. */
    int order();

    /**
     * Tells those that are meant for it. It never waits for longer than a few seconds and never throws.
     *
     * @return the places in the list of those that could not be told
     */
    Set<Integer> tell(List<Alert> alerts);
}
