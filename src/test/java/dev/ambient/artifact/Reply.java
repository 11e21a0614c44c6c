package dev.ambient.artifact;

/**
 * What a function answered.
 *
 * @param request id of the call
 * @param way {@code response} or {@code error}
 * @param at when, by {@link System#nanoTime}
 */
record Reply(String request, String way, String body, long at) {}
