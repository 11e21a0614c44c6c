package dev.ambient.text;

import dev.ambient.edge.network.shape.Entities;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Labelled posts in tab-separated files with a line of column names. A file that cannot be read is refused with its name and line. */
final class Corpus {
    private Corpus() {}

    /** The rows of a file, each a map from column to value; the text has its HTML entities and escapes decoded. */
    static List<Map<String, String>> rows(Path file, String... columns) {
        List<String> lines = lines(file);
        if (lines.isEmpty()) throw new IllegalArgumentException(file + ":1: no line of column names");
        String[] names = lines.get(0).split("\t", -1);
        for (String column : columns) {
            if (!List.of(names).contains(column))
                throw new IllegalArgumentException(file + ":1: no column " + column + " in " + List.of(names));
        }
        List<Map<String, String>> rows = new ArrayList<>(lines.size());
        for (int i = 1; i < lines.size(); i++) {
            String[] values = lines.get(i).split("\t", -1);
            if (values.length != names.length)
                throw new IllegalArgumentException(
                        file + ":" + (i + 1) + ": " + values.length + " columns where " + names.length + " are named");
            Map<String, String> row = new HashMap<>();
            for (int c = 0; c < names.length; c++)
                row.put(names[c], names[c].equals("text") ? decoded(values[c]) : values[c]);
            row.put("", String.valueOf(i + 1));
            rows.add(row);
        }
        return rows;
    }

    /** The lines of a file as UTF-8; what is not is refused with its line. */
    private static List<String> lines(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            List<String> lines = new ArrayList<>();
            int from = 0;
            for (int i = 0; i <= bytes.length; i++) {
                if (i < bytes.length && bytes[i] != '\n') continue;
                if (i > from || i < bytes.length) lines.add(line(file, lines.size() + 1, bytes, from, i));
                from = i + 1;
            }
            return lines;
        } catch (IOException e) {
            throw new IllegalArgumentException(file + ": " + e, e);
        }
    }

    private static String line(Path file, int number, byte[] bytes, int from, int to) {
        try {
            int end = to > from && bytes[to - 1] == '\r' ? to - 1 : to;
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(java.nio.ByteBuffer.wrap(bytes, from, end - from))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(file + ":" + number + ": not UTF-8", e);
        }
    }

    /** As the edge decodes what a network sends, and without the escapes that makers of files put in. */
    private static String decoded(String written) {
        String text = Entities.decoded(written);
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean quoted = (c == '\\' || c == '"') && text.startsWith("\"", i + 1);
            if (c == '\\' && text.startsWith("u", i + 1) && i + 6 <= text.length() && hex(text, i + 2) >= 0) {
                out.append((char) hex(text, i + 2));
                i += 5;
            } else if (!quoted) {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static int hex(String text, int from) {
        int code = 0;
        for (int i = from; i < from + 4; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0) return -1;
            code = code * 16 + digit;
        }
        return code;
    }
}
