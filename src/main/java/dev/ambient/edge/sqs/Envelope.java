package dev.ambient.edge.sqs;

import java.nio.charset.StandardCharsets;

/**
 * A message as it will be sent.
 *
 * @param place of its letter in the list
 * @param delay seconds before it can be received, 0..900
 */
record Envelope(int place, String body, int delay) {
    /** Bytes it takes of a request. */
    int size() {
        return body.getBytes(StandardCharsets.UTF_8).length;
    }
}
