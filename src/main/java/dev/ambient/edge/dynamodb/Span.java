package dev.ambient.edge.dynamodb;

import java.time.Instant;

/** The whole seconds in (after, until], in the notation of the index, which orders as text. */
record Span(String first, String last) {
    private static final Instant EARLIEST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    static Span of(Instant after, Instant until) {
        return new Span(second(after, 1), second(until, 0));
    }

    boolean isEmpty() {
        return first.compareTo(last) > 0;
    }

    private static String second(Instant time, long later) {
        if (time.isBefore(EARLIEST)) return EARLIEST.toString();
        if (!time.isBefore(LATEST)) return LATEST.toString();
        return Instant.ofEpochSecond(time.getEpochSecond() + later).toString();
    }
}
