package dev.ambient.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The notation of phrases in the resources: {@code (a/b)} is either, {@code (a/b)?} either or nothing; groups may nest. */
final class Phrase {
    private Phrase() {}

    /** Every plain phrase a written one stands for. */
    static List<String> expand(String written) {
        Set<String> plain = new LinkedHashSet<>();
        expand(written, plain);
        return List.copyOf(plain);
    }

    private static void expand(String written, Set<String> plain) {
        int close = close(written, 0);
        if (close < 0) {
            String phrase = written.strip();
            while (phrase.contains("  ")) phrase = phrase.replace("  ", " ");
            if (!phrase.isEmpty()) plain.add(phrase);
            return;
        }
        int open = close;
        while (!opens(written, open)) open--;
        boolean may = close + 1 < written.length() && written.charAt(close + 1) == '?';
        String before = written.substring(0, open);
        String after = written.substring(close + (may ? 2 : 1));
        for (String choice : written.substring(open + 1, close).split("/")) expand(before + choice + after, plain);
        if (may) expand(before + after, plain);
    }

    private static int close(String written, int from) {
        for (int i = from; i < written.length(); i++)
            if (written.charAt(i) == ')' && i > 0 && written.charAt(i - 1) != ':') return i;
        return -1;
    }

    private static boolean opens(String written, int i) {
        return written.charAt(i) == '(' && (i == 0 || written.charAt(i - 1) != ':');
    }
}
