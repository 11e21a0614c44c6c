package dev.ambient.text;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An emoticon in a text: eyes, at most one nose, mouth.
 *
 * @param face what it means, in its plainest form: one of {@code :) :( :/ <3 </3 -_-}
 * @param length its length in characters
 */
record Emoticon(String face, int length) {
    private static final Map<String, String> WHOLE = Map.of(
            "<3", "<3", "</3", "</3", "^^", ":)", "^_^", ":)", "-_-", "-_-", "T_T", ":(", ">_<", ":(", ":')", ":)",
            "D:", ":(");

    /** The emoticon that begins at a place, or null. Letters and digits serve as eyes or mouth only where no word touches them. */
    static @Nullable Emoticon at(String text, int at) {
        char eyes = text.charAt(at);
        if (":;=8<^-T>Dx X".indexOf(eyes) < 0) return null;
        for (int length = 3; length > 1; length--) {
            if (at + length > text.length()) continue;
            String face = WHOLE.get(text.substring(at, at + length));
            if (face != null && free(text, at, length)) return new Emoticon(face, length);
        }
        boolean angry = eyes == '>' && at + 2 < text.length() && text.charAt(at + 1) == ':';
        int i = angry ? at + 1 : at;
        if (":;=8xX".indexOf(text.charAt(i)) < 0 || i + 1 >= text.length()) return null;
        i++;
        if (i + 1 < text.length() && "-'^*o~".indexOf(text.charAt(i)) >= 0) i++;
        String face = mouth(text.charAt(i));
        int length = i + 1 - at;
        boolean worded = Character.isLetterOrDigit(eyes)
                || eyes == '='
                || Character.isLetterOrDigit(text.charAt(i))
                || text.charAt(i) == '/';
        boolean lettered = Character.isLetterOrDigit(text.charAt(at)) && length == 2 && text.charAt(i) != 'D';
        if (face == null || lettered || (worded && !free(text, at, length))) return null;
        while (i + 1 < text.length() && text.charAt(i + 1) == text.charAt(i)) i++;
        return new Emoticon(angry ? ":(" : face, i + 1 - at);
    }

    private static boolean free(String text, int at, int length) {
        boolean before = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
        int after = at + length;
        boolean ends = after >= text.length();
        return before && (ends || (!Character.isLetterOrDigit(text.charAt(after)) && text.charAt(after) != '/'));
    }

    private static @Nullable String mouth(char mouth) {
        return switch (mouth) {
            case ')', ']', '}', 'D', 'd', 'p', 'P', '3', '*' -> ":)";
            case '(', '[', '{', 'c', 'C', '@' -> ":(";
            case '/', '\\', '|', 'S', 's' -> ":/";
            default -> null;
        };
    }
}
