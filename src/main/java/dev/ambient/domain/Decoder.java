package dev.ambient.domain;

import java.time.Instant;
import java.util.List;

/** Every format that Ambient understands. */
public interface Decoder {
    /**
     * Unwraps and decodes one message body. Never throws: what cannot be understood is refused with a reason.
     *
     * @param received when the message came in; a post from more than a day later is refused
     * @return the records in their order, at least one
     */
    List<Decoded> decode(String body, Instant received);
}
