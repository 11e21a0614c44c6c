package dev.ambient.edge.dynamodb;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** How values of one type are written and read. */
final class Shape {
    private Shape() {}

    /** @param none what is read where nothing was written */
    static <T> void add(SimpleModule module, Class<T> type, @Nullable T none, Writer<T> writer, Reader<T> reader) {
        module.addSerializer(type, new StdScalarSerializer<T>(type) {
            @Override
            public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
                writer.write(value, out);
            }
        });
        module.addDeserializer(type, new StdScalarDeserializer<T>(type) {
            @Override
            public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
                return reader.read(in);
            }

            @Override
            public @Nullable T getNullValue(DeserializationContext context) {
                return none;
            }
        });
    }

    interface Writer<T> {
        void write(T value, JsonGenerator out) throws IOException;
    }

    interface Reader<T> {
        T read(JsonParser in) throws IOException;
    }
}
