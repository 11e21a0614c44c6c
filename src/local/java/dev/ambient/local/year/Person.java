package dev.ambient.local.year;

import java.time.Instant;
import java.util.List;

/**
 * Somebody who posts, the same all year.
 *
 * @param id the network's own id
 * @param language BCP 47
 * @param interests interest classes they keep coming back to
 * @param stance −1..1 towards the brand in the mean of the year
 * @param drift how far the stance wanders from it, and back, in a year
 * @param phase 0..1, where in that wandering the year begins
 * @param careless 0..1: how they write
 * @param bot whether the network flags the account
 */
record Person(
        String network,
        String id,
        String handle,
        String name,
        long followers,
        String language,
        List<String> interests,
        double stance,
        double drift,
        double phase,
        double careless,
        boolean bot) {
    private static final double YEAR = 365.25 * 86_400;

    /** Their name in the truth. */
    String key() {
        return network + ":" + id;
    }

    /** −1..1 at a time. */
    double stance(Instant at) {
        var angle = 2 * StrictMath.PI * (at.getEpochSecond() / YEAR + phase);
        return Math.max(-1, Math.min(1, stance + drift * StrictMath.sin(angle)));
    }

    Person followed(long by) {
        return new Person(network, id, handle, name, by, language, interests, stance, drift, phase, careless, bot);
    }

    Person automated(boolean flagged) {
        return new Person(network, id, handle, name, followers, "en", interests, stance, drift, phase, 0, flagged);
    }
}
