package dev.ambient.local.year;

import java.time.Instant;
import java.util.SplittableRandom;

/** Something that an alert has to find, or must not be raised by. */
@FunctionalInterface
interface Plant {
    /**
     * Puts it on the agenda and into the truth.
     *
     * @param day midnight of the day on which it begins
     * @param random for this plant, brand and day alone
     */
    void sow(World world, Company company, Instant day, SplittableRandom random);
}
