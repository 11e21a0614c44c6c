package dev.ambient.local.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A DynamoDB table.
 *
 * @param types of the attributes in keys: {@code S}, {@code N} or {@code B}
 * @param stream what the stream shows, e.g. {@code NEW_AND_OLD_IMAGES}
 * @param expiry the attribute that says when an item expires
 */
public record Table(
        String id,
        String name,
        String arn,
        Map<String, String> types,
        Keys keys,
        List<Index> indexes,
        Optional<String> stream,
        Optional<String> expiry) {

    /** Hash and range attribute. */
    public record Keys(String hash, Optional<String> range) {
        static Keys of(List<Resource> schema, Resource owner) {
            return new Keys(named(schema, "HASH").orElseThrow(() -> owner.lacks("a HASH key")), named(schema, "RANGE"));
        }

        private static Optional<String> named(List<Resource> schema, String type) {
            return schema.stream()
                    .filter(key -> key.needed("KeyType").equals(type))
                    .map(key -> key.needed("AttributeName"))
                    .findFirst();
        }
    }

    /** A global secondary index. */
    public record Index(String name, Keys keys, String projection, List<String> attributes) {
        static Index of(Resource index) {
            var projection = index.part("Projection").orElseThrow(() -> index.lacks("Projection"));
            return new Index(
                    index.needed("IndexName"),
                    Keys.of(index.parts("KeySchema"), index),
                    projection.needed("ProjectionType"),
                    projection.texts("NonKeyAttributes"));
        }
    }

    /** ARN of the stream as the template knows it; in the cloud a time follows. */
    public String streamArn() {
        return arn + "/stream";
    }

    static Table of(Resource resource, Place place) {
        var types = new LinkedHashMap<String, String>();
        for (var attribute : resource.parts("AttributeDefinitions"))
            types.put(attribute.needed("AttributeName"), attribute.needed("AttributeType"));
        var name = resource.text("TableName").orElse(resource.id());
        return new Table(
                resource.id(),
                name,
                place.table(name),
                types,
                Keys.of(resource.parts("KeySchema"), resource),
                resource.parts("GlobalSecondaryIndexes").stream().map(Index::of).toList(),
                resource.part("StreamSpecification").map(stream -> stream.needed("StreamViewType")),
                resource.part("TimeToLiveSpecification").map(ttl -> ttl.needed("AttributeName")));
    }
}
