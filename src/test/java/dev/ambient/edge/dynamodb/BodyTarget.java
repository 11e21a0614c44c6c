package dev.ambient.edge.dynamodb;

import dev.ambient.fuzz.Target;

/** The body of an item, given as CBOR: read as any of its roots, or damaged; what was read and written once stays what it is. */
public final class BodyTarget implements Target {
    @Override
    public void take(byte[] input) {
        var body = Body.deflate(input);
        for (var root : Root.values()) {
            refused(() -> Body.unpack(input, root.type()));
            var isTurn = input.length % Root.values().length == root.ordinal();
            refused(() -> settle(Body.unpack(body, root.type()), root.type(), isTurn));
        }
    }

    private static void settle(Record value, Class<? extends Record> type, boolean isTurn) {
        if (value == null || !isTurn) return;
        var once = Body.unpack(Body.pack(value), type);
        if (!once.equals(Body.unpack(Body.pack(once), type))) throw new AssertionError("it changes on the way");
    }

    private static void refused(Runnable reading) {
        try {
            reading.run();
        } catch (IllegalArgumentException damaged) {
            // as declared
        }
    }
}
