package dev.ambient.local.year;

import java.time.Instant;

/** A line of the year's file: a post or another record. */
interface Line {
    /** When it happens. */
    Instant at();
}
