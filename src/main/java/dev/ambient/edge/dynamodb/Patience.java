package dev.ambient.edge.dynamodb;

import java.util.concurrent.ThreadLocalRandom;

/** Waits between tries, twice as long each time and never twice alike, and gives up after ten: about 25 seconds. */
final class Patience {
    private static final int TRIES = 10;
    private static final long FIRST = 50;

    private int tries;

    /** @throws IllegalStateException where it has waited long enough */
    void pause() {
        if (++tries > TRIES) throw new IllegalStateException("gave up after " + TRIES + " tries");
        try {
            var longest = FIRST << (tries - 1);
            Thread.sleep(longest / 2 + ThreadLocalRandom.current().nextLong(longest / 2 + 1));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting", interrupted);
        }
    }
}
