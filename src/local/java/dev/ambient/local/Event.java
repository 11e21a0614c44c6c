package dev.ambient.local;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One event as a rule of EventBridge sees it.
 *
 * @param bus name or ARN of the bus it was put on
 * @param body the whole event, with {@code source}, {@code detail-type} and {@code detail}
 */
public record Event(String bus, JsonNode body) {}
