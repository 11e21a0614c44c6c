package dev.ambient.edge.sqs;

/** What SQS takes in bodies and attributes: the characters of XML 1.0, so no control characters but tab and line ends. */
final class Characters {
    private Characters() {}

    /** Whether a text goes through as it is. */
    static boolean pass(String text) {
        return text.codePoints().allMatch(Characters::passes);
    }

    /** The text with a space for each run of control and other characters that do not pass, cut to a length in characters. */
    static String plain(String text, int most) {
        var plain = new StringBuilder();
        text.codePoints()
                .map(point -> passes(point) && !Character.isISOControl(point) ? point : ' ')
                .forEach(plain::appendCodePoint);
        var tidy = plain.toString().replaceAll(" {2,}", " ").strip();
        if (tidy.length() <= most) return tidy;
        return tidy.substring(0, Character.isHighSurrogate(tidy.charAt(most - 1)) ? most - 1 : most);
    }

    private static boolean passes(int point) {
        return point == 0x9
                || point == 0xA
                || point == 0xD
                || point >= 0x20 && point <= 0xD7FF
                || point >= 0xE000 && point <= 0xFFFD
                || point >= 0x10000;
    }
}
