package dev.ambient.local.replay;

/**
 * What a function used.
 *
 * @param memory in MB
 * @param errors calls that threw
 * @param millis of its handler, on this machine, which also bears the engines
 */
public record Spent(String handler, int memory, long calls, long errors, double millis) {
    /** @return gigabyte-seconds */
    public double size() {
        return memory / 1024.0 * millis / 1000;
    }
}
