package dev.ambient.local.replay;

import java.time.Instant;

/** A source of events and the function behind it. */
interface Stage {
    /**
     * Does some of what waits. Costs next to nothing where nothing does.
     *
     * @return whether there was something
     */
    boolean drain(Instant now);
}
