package dev.ambient.edge.network.shape;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The character references that networks leave in plain text: amp, lt, gt, quot, apos and numeric ones. */
public final class Entities {
    private static final Pattern REFERENCE =
            Pattern.compile("&(?:(amp|lt|gt|quot|apos)|#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6}));");
    private static final Map<String, String> NAMED =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'");

    private Entities() {}

    /** Decoded once, so that an encoded reference becomes a reference. What names no character stays as it is. */
    public static String decoded(String text) {
        if (text.indexOf('&') < 0) return text;
        return REFERENCE.matcher(text).replaceAll(match -> Matcher.quoteReplacement(character(match)));
    }

    private static String character(MatchResult match) {
        if (match.group(1) != null) return NAMED.getOrDefault(match.group(1), match.group());
        var decimal = match.group(2);
        var point = decimal != null ? Integer.parseInt(decimal) : Integer.parseInt(match.group(3), 16);
        return isCharacter(point) ? Character.toString(point) : match.group();
    }

    private static boolean isCharacter(int point) {
        if (point < ' ') return point == '\n' || point == '\t';
        return Character.isValidCodePoint(point) && Character.getType(point) != Character.SURROGATE;
    }
}
