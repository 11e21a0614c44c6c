package dev.ambient.edge.network;

import dev.ambient.domain.Decoder;

/** The decoder of all formats, made by hand. */
public final class MadeDecoder {
    private MadeDecoder() {}

    public static Decoder networks() {
        return new Networks();
    }
}
