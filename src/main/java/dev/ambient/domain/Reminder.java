package dev.ambient.domain;

import java.time.Instant;

/**
 * An interruption that is told once more, unless somebody takes it on or it ends before.
 *
 * @param due when
 */
public record Reminder(Instant due, Alert alert) {}
