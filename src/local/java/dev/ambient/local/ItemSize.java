package dev.ambient.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Items → bytes, as DynamoDB's developer guide counts them: names and values in UTF-8, of a number half its digits and one. */
public final class ItemSize {
    private static final int WRITE = 1024;
    private static final int READ = 4096;

    private ItemSize() {}

    public static int of(Map<String, AttributeValue> item) {
        return item.entrySet().stream()
                .mapToInt(one -> of(one.getKey()) + of(one.getValue()))
                .sum();
    }

    /** Units of a write. */
    public static double written(int bytes) {
        return Math.ceil((double) Math.max(1, bytes) / WRITE);
    }

    /** Units of a read; nothing is read for the price of a small item. */
    public static double read(int bytes, boolean consistent) {
        return Math.ceil((double) Math.max(1, bytes) / READ) * (consistent ? 1 : 0.5);
    }

    private static int of(AttributeValue value) {
        return switch (value.type()) {
            case S -> of(value.s());
            case N -> (value.n().length() + 1) / 2 + 1;
            case B -> value.b().asByteArrayUnsafe().length;
            case BOOL -> 1;
            default -> throw new IllegalArgumentException("an item of this table holds no " + value.type());
        };
    }

    private static int of(String text) {
        return text.getBytes(UTF_8).length;
    }
}
