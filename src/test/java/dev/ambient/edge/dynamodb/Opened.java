package dev.ambient.edge.dynamodb;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** What a body holds, as JSON for people who compare two of them. */
public final class Opened {
    private static final JsonMapper JSON = new JsonMapper();

    private Opened() {}

    public static String of(byte[] body) {
        try {
            return JSON.writeValueAsString(Body.unpack(body, Object.class));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
