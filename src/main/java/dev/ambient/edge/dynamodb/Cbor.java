package dev.ambient.edge.dynamodb;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import com.fasterxml.jackson.dataformat.cbor.CBORGenerator;
import dev.ambient.domain.Key;
import dev.ambient.domain.Pseudonym;
import dev.ambient.domain.Registers;
import dev.ambient.domain.Tally;
import dev.ambient.edge.json.Records;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Records as CBOR, small and without loss: zero, false and empty are left out; a time is epoch milliseconds (ISO text where
 * it is finer); a double with at most four decimals is an integer of ten-thousandths; keys, registers and tallies are bytes.
 */
final class Cbor {
    private static final double SCALE = 10_000;
    private static final int REGISTERS = 256;

    private Cbor() {}

    static ObjectMapper mapper() {
        var factory = CBORFactory.builder()
                .enable(CBORGenerator.Feature.LENIENT_UTF_ENCODING)
                .build();
        var mapper = new ObjectMapper(factory);
        Records.map(mapper);
        mapper.enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
        for (var type : List.of(boolean.class, int.class, long.class, double.class))
            omit(mapper, type, Include.NON_DEFAULT);
        for (var type : List.of(List.class, Set.class, Map.class, SortedMap.class))
            omit(mapper, type, Include.NON_EMPTY);
        return mapper.registerModule(shapes());
    }

    private static void omit(ObjectMapper mapper, Class<?> type, Include unless) {
        mapper.configOverride(type).setInclude(JsonInclude.Value.construct(unless, Include.ALWAYS));
    }

    private static SimpleModule shapes() {
        var shapes = new SimpleModule();
        Shape.add(shapes, Instant.class, null, Cbor::write, Cbor::time);
        Shape.add(shapes, Key.class, null, Cbor::write, Cbor::key);
        Shape.add(
                shapes,
                Pseudonym.class,
                null,
                (one, out) -> out.writeString(one.value()),
                in -> new Pseudonym(in.getText()));
        Shape.add(shapes, Registers.class, Registers.EMPTY, Cbor::write, Cbor::registers);
        Shape.add(
                shapes,
                Tally.class,
                Tally.EMPTY,
                (tally, out) -> out.writeBinary(Varints.of(tally)),
                in -> Varints.tally(in.getBinaryValue()));
        Shape.add(shapes, Double.class, 0.0, Cbor::write, Cbor::number);
        Shape.add(shapes, double.class, 0.0, Cbor::write, Cbor::number);
        return shapes;
    }

    private static void write(Instant time, JsonGenerator out) throws IOException {
        if (time.getNano() % 1_000_000 == 0) out.writeNumber(time.toEpochMilli());
        else out.writeString(time.toString());
    }

    private static Instant time(JsonParser in) throws IOException {
        return in.currentToken() == JsonToken.VALUE_STRING
                ? Instant.parse(in.getText())
                : Instant.ofEpochMilli(in.getLongValue());
    }

    private static void write(Key key, JsonGenerator out) throws IOException {
        var bytes = bytes(key);
        if (bytes.length == Key.BYTES && Key.of(bytes).equals(key)) out.writeBinary(bytes);
        else out.writeString(key.value());
    }

    private static byte[] bytes(Key key) {
        try {
            return key.bytes();
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }

    private static Key key(JsonParser in) throws IOException {
        return in.currentToken() == JsonToken.VALUE_STRING ? new Key(in.getText()) : Key.of(in.getBinaryValue());
    }

    private static void write(Registers registers, JsonGenerator out) throws IOException {
        var bytes = new byte[registers.ranks().isEmpty() ? 0 : REGISTERS];
        registers.ranks().forEach((register, rank) -> bytes[register] = rank.byteValue());
        out.writeBinary(bytes);
    }

    private static Registers registers(JsonParser in) throws IOException {
        var bytes = in.getBinaryValue();
        var ranks = new TreeMap<Integer, Integer>();
        for (var register = 0; register < bytes.length; register++) {
            if (bytes[register] != 0) ranks.put(register, (int) bytes[register]);
        }
        return new Registers(ranks);
    }

    private static void write(Double number, JsonGenerator out) throws IOException {
        var scaled = (int) Math.rint(number * SCALE);
        if (number.equals(scaled / SCALE)) out.writeNumber(scaled);
        else out.writeNumber(number);
    }

    private static Double number(JsonParser in) throws IOException {
        return in.currentToken() == JsonToken.VALUE_NUMBER_INT ? in.getIntValue() / SCALE : in.getDoubleValue();
    }
}
