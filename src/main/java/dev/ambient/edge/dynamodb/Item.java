package dev.ambient.edge.dynamodb;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** One item of the table: its place and its attributes. */
record Item(Map<String, AttributeValue> attributes) {
    static final String BODY = "body";
    static final String REVISION = "revision";
    static final String TTL = "ttl";
    static final String VERSION = "version";
    static final String SCHEMA = "schema";

    /** Version of what attributes and components of bodies mean; that of the bytes is in the body itself. */
    static final long LATEST = 2;

    /** What this release writes beside the key. */
    static final Set<String> KNOWN = Set.of(
            BODY,
            REVISION,
            SCHEMA,
            TTL,
            VERSION,
            Portrait.WORK,
            Portrait.DUE,
            Portrait.QUIET,
            Portrait.UNTIL,
            Portrait.OBJECTED);

    /** A new item, to be filled. */
    static Item at(Place place) {
        return new Item(key(place)).with(SCHEMA, LATEST);
    }

    static Map<String, AttributeValue> key(Place place) {
        var key = new LinkedHashMap<String, AttributeValue>();
        key.put("pk", AttributeValue.fromS(place.pk()));
        key.put("sk", AttributeValue.fromS(place.sk()));
        return key;
    }

    Item with(String name, String text) {
        attributes.put(name, AttributeValue.fromS(text));
        return this;
    }

    Item with(String name, long value) {
        attributes.put(name, number(value));
        return this;
    }

    Item with(String name, boolean flag) {
        attributes.put(name, AttributeValue.fromBool(flag));
        return this;
    }

    Item holding(Object value) {
        return holding(Body.pack(value));
    }

    Item holding(byte[] body) {
        attributes.put(BODY, AttributeValue.fromB(SdkBytes.fromByteArrayUnsafe(body)));
        return this;
    }

    Place place() {
        return new Place(text("pk"), text("sk"));
    }

    String text(String name) {
        return attribute(name).s();
    }

    /** The number of that name, 0 where there is none. */
    long number(String name) {
        return has(name) ? Long.parseLong(attribute(name).n()) : 0;
    }

    boolean has(String name) {
        return attributes.containsKey(name);
    }

    /**
     * Whether its time to live is over, though it is still there: the table removes it within days.
     *
     * @param now epoch seconds
     */
    boolean isOver(long now) {
        return has(TTL) && number(TTL) <= now;
    }

    byte[] body() {
        return attribute(BODY).b().asByteArrayUnsafe();
    }

    <T> T held(Class<T> type) {
        return Body.unpack(body(), type);
    }

    static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }

    private AttributeValue attribute(String name) {
        var attribute = attributes.get(name);
        if (attribute == null)
            throw new IllegalStateException("an item without " + name + ", only " + attributes.keySet());
        return attribute;
    }
}
