package dev.ambient.edge.words;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/** Text from outside, made fit for a line that people read. */
public final class Plain {
    private Plain() {}

    /** On one line, without control characters, marks that turn the direction of what follows, and halves of pairs. */
    public static String line(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cs}\\u2028\\u2029\\s]+", " ")
                .replaceAll("[\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF\\uFFFE\\uFFFF]", "")
                .strip();
    }

    /** At most so many characters; what is left out, between words where there are any, is marked with dots. */
    public static String cut(String text, int most, String dots) {
        if (text.length() <= most) return text;
        var room = most - dots.length();
        var end = text.lastIndexOf(' ', room);
        if (end < room / 2) end = room;
        if (Character.isHighSurrogate(text.charAt(end - 1))) end--;
        return text.substring(0, end) + dots;
    }

    /** Without accents; still not ASCII where the script is another. */
    public static String unaccented(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .replace('’', '\'')
                .replace('‘', '\'')
                .replace('“', '"')
                .replace('”', '"')
                .replace('„', '"')
                .replace('«', '"')
                .replace('»', '"')
                .replace('–', '-')
                .replace('—', '-')
                .replace("…", "...")
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace("Æ", "Ae")
                .replace("ø", "o")
                .replace("Ø", "O")
                .replace("ł", "l")
                .replace("Ł", "L");
    }

    /** In UTF-8. */
    public static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    public static boolean isAscii(String text) {
        return text.chars().allMatch(one -> one >= 0x20 && one < 0x7F);
    }
}
