package dev.ambient.local.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What alerts are promised to look like: {@code infra/schemas/alert.json}. */
public final class Contract {
    private static final JsonSchema ALERT = read();

    private Contract() {}

    /**
     * Holds an alert to it.
     *
     * @throws IllegalStateException where it is not kept, with what is wrong and none of the alert's own words
     */
    public static void check(JsonNode alert) {
        var wrong = ALERT.validate(alert);
        if (!wrong.isEmpty())
            throw new IllegalStateException("an alert is not as infra/schemas/alert.json says, at "
                    + wrong.stream()
                            .map(one -> one.getInstanceLocation() + " (" + one.getType() + ")")
                            .toList());
    }

    private static JsonSchema read() {
        try {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(Files.readString(Path.of("infra/schemas/alert.json")));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
