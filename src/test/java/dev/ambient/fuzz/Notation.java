package dev.ambient.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import com.fasterxml.jackson.dataformat.cbor.databind.CBORMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What an input is made of, so that a spoilt one still looks like it. */
public enum Notation {
    JSON {
        @Override
        byte[] spoil(byte[] input, byte[] other, Random random) throws IOException {
            return Trees.spoil(TEXTS, input, other, random);
        }
    },
    CBOR {
        @Override
        byte[] spoil(byte[] input, byte[] other, Random random) throws IOException {
            return Trees.spoil(BYTES, input, other, random);
        }
    },
    LINES {
        @Override
        byte[] spoil(byte[] input, byte[] other, Random random) {
            return Lines.spoil(new String(input, UTF_8), new String(other, UTF_8), random)
                    .getBytes(UTF_8);
        }
    };

    private static final StreamReadConstraints DEEP =
            StreamReadConstraints.builder().maxNestingDepth(3_000).build();
    private static final ObjectMapper TEXTS = JsonMapper.builder(new com.fasterxml.jackson.core.JsonFactoryBuilder()
                    .streamReadConstraints(DEEP)
                    .build())
            .build();
    private static final ObjectMapper BYTES = CBORMapper.builder(
                    CBORFactory.builder().streamReadConstraints(DEEP).build())
            .build();

    /**
     * An input with something of it changed as its notation allows.
     *
     * @throws IOException where it is not of this notation any more
     */
    abstract byte[] spoil(byte[] input, byte[] other, Random random) throws IOException;

    /** Trees with another value, key or number of elements somewhere. */
    private static final class Trees {
        private static final List<String> WRAPS = List.of(
                "[%s]",
                "[%s,%s]",
                "{\"data\":%s}",
                "{\"data\":[%s,%s]}",
                "{\"detail-type\":\"a\",\"detail\":%s}",
                "{\"specversion\":\"1.0\",\"data\":%s}",
                "{\"Type\":\"Notification\",\"Message\":%s}",
                "{\"delete\":%s}");

        static byte[] spoil(ObjectMapper notation, byte[] input, byte[] other, Random random) throws IOException {
            var tree = notation.readTree(input);
            var places = new ArrayList<JsonNode>();
            containers(tree, places);
            if (places.isEmpty() || random.nextInt(12) == 0) return notation.writeValueAsBytes(wrapped(tree, random));
            var value = random.nextInt(3) == 0 ? part(notation.readTree(other), random) : Values.any(random);
            change(places.get(random.nextInt(places.size())), value, random);
            return notation.writeValueAsBytes(tree);
        }

        private static JsonNode wrapped(JsonNode tree, Random random) throws IOException {
            var wrap = WRAPS.get(random.nextInt(WRAPS.size()));
            return TEXTS.readTree(wrap.replace("%s", tree.isMissingNode() ? "null" : tree.toString()));
        }

        private static void containers(JsonNode node, List<JsonNode> into) {
            if (node.isContainerNode() && !node.isEmpty()) into.add(node);
            for (var child : node) containers(child, into);
        }

        private static JsonNode part(JsonNode other, Random random) {
            var places = new ArrayList<JsonNode>();
            containers(other, places);
            return places.isEmpty() ? other : places.get(random.nextInt(places.size()));
        }

        private static void change(JsonNode container, JsonNode value, Random random) {
            var place = random.nextInt(container.size());
            if (container instanceof ArrayNode array) {
                switch (random.nextInt(4)) {
                    case 0 -> array.remove(place);
                    case 1 -> array.insert(place, array.get(place).deepCopy());
                    default -> array.set(place, value);
                }
            }
            if (!(container instanceof ObjectNode object)) return;
            var names = new ArrayList<String>();
            object.fieldNames().forEachRemaining(names::add);
            switch (random.nextInt(5)) {
                case 0 -> object.remove(names.get(place));
                case 1 ->
                    object.set(
                            names.get(random.nextInt(names.size())),
                            object.get(names.get(place)).deepCopy());
                default -> object.set(names.get(place), value);
            }
        }
    }

    /** Lines moved in and out, doubled, dropped and mixed. */
    private static final class Lines {
        private static final List<String> WORDS = List.of(
                "*a",
                "&a ",
                "!!java.net.URL ",
                "!Ref x",
                "!Sub ${y}",
                "!GetAtt a.b",
                "!If [a, b, c]",
                "? ",
                "- - - ",
                "{",
                "}",
                "[",
                "]",
                ": ",
                "\"",
                "'",
                "|\n",
                ">-\n",
                "\t",
                "\u0007",
                "~",
                "null",
                ".inf",
                "1e999999999",
                "0x7fffffffffffffff",
                "2026-99-99",
                "# ",
                "---\n",
                "...\n",
                "%YAML 9\n",
                "<<: *a\n",
                "\u202E",
                "\uD83D\uDE00",
                "a\u0301",
                "@@@",
                "https://",
                "#\uFF03",
                "!!!!!!!!",
                "\u200D");

        static String spoil(String text, String other, Random random) {
            var lines = new ArrayList<>(text.lines().toList());
            if (lines.isEmpty()) lines.add("");
            var place = random.nextInt(lines.size());
            var line = lines.get(place);
            switch (random.nextInt(7)) {
                case 0 -> lines.remove(place);
                case 1 -> lines.add(place, line);
                case 2 -> lines.set(place, "  " + line);
                case 3 -> lines.set(place, line.replaceFirst("^ {1,2}", ""));
                case 4 -> {
                    var others = other.lines().toList();
                    if (!others.isEmpty()) lines.add(place, others.get(random.nextInt(others.size())));
                }
                case 5 -> {
                    var colon = line.indexOf(": ");
                    lines.set(
                            place,
                            line.substring(0, Math.max(0, colon)) + ": " + WORDS.get(random.nextInt(WORDS.size())));
                }
                default -> {
                    var column = random.nextInt(line.length() + 1);
                    lines.set(
                            place,
                            line.substring(0, column)
                                    + WORDS.get(random.nextInt(WORDS.size()))
                                    + line.substring(column));
                }
            }
            return String.join("\n", lines) + "\n";
        }
    }

    /** Values that readers stumble over. */
    private static final class Values {
        private static final List<String> ALL = List.of(
                "null",
                "true",
                "[]",
                "{}",
                "-1",
                "0",
                "1.5",
                "1e308",
                "-1e-308",
                "2147483648",
                "9223372036854775808",
                "123456789012345678901234567890",
                "\"\"",
                "\" \"",
                "\"\\u0000\"",
                "\"\\ud83d\"",
                "\"\\r\\nBcc: a@b.example\\u001b[31m\"",
                "\"NaN\"",
                "\"9007199254740993\"",
                "\"delete\"",
                "\"author_delete\"",
                "\"Notification\"",
                "\"mention\"",
                "\"OPEN\"",
                "[[[]]]",
                "[null]",
                "[null,null]",
                "{\"id\":{\"id\":[]}}",
                "{\"\":null}",
                "\"{\\\"type\\\":\\\"mention\\\"}\"",
                "\"0000-01-01T00:00:00Z\"",
                "\"+1000000000-12-31T23:59:59.999999999Z\"",
                "\"2026-03-02T09:15:00.000000000+18:00\"",
                "999999999999999999");

        static JsonNode any(Random random) throws IOException {
            return TEXTS.readTree(ALL.get(random.nextInt(ALL.size())));
        }
    }
}
