package dev.ambient.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementRequest;

/**
 * Items inserted by statements → units. DynamoDB Local reports no capacity for these, so it is reckoned as DynamoDB's developer
 * guide does, "Item sizes": a write unit for each KB of names and values.
 */
final class Insertion {
    private static final Pattern NAME = Pattern.compile("'(\\w+)': \\?");
    private static final int UNIT = 1024;

    private Insertion() {}

    static Usage of(BatchExecuteStatementRequest request, BatchExecuteStatementResponse response) {
        return IntStream.range(0, request.statements().size())
                .mapToObj(place -> one(
                        request.statements().get(place),
                        response.responses().get(place).error() == null))
                .reduce(Usage.NONE, Usage::plus);
    }

    private static Usage one(BatchStatementRequest insertion, boolean done) {
        var usage = done ? Usage.written(Math.ceil((double) size(insertion) / UNIT), 0) : Usage.refusal();
        return usage.on(Shelves.of(insertion));
    }

    /** In the order of their values. */
    static List<String> names(String statement) {
        return NAME.matcher(statement).results().map(name -> name.group(1)).toList();
    }

    private static int size(BatchStatementRequest insertion) {
        var names =
                names(insertion.statement()).stream().mapToInt(Insertion::bytes).sum();
        return names + insertion.parameters().stream().mapToInt(Insertion::size).sum();
    }

    private static int size(AttributeValue value) {
        return switch (value.type()) {
            case S -> bytes(value.s());
            case N -> (value.n().length() + 1) / 2 + 1;
            case B -> value.b().asByteArrayUnsafe().length;
            case BOOL -> 1;
            default -> throw new IllegalArgumentException("an item of this table holds no " + value.type());
        };
    }

    private static int bytes(String text) {
        return text.getBytes(UTF_8).length;
    }
}
