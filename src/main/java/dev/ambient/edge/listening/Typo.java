package dev.ambient.edge.listening;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** What somebody may have meant. */
final class Typo {
    private Typo() {}

    /** The candidate at the least distance, if at most a third of its letters are wrong. */
    static Optional<String> nearest(String word, Collection<String> candidates) {
        return candidates.stream()
                .filter(candidate -> 3 * distance(word, candidate) <= Math.max(3, candidate.length()))
                .min(Comparator.<String>comparingInt(candidate -> distance(word, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Letters to insert, drop, change or swap with their neighbour (optimal string alignment), regardless of case. */
    private static int distance(String left, String right) {
        if (Math.abs(left.length() - right.length()) > 5) return Integer.MAX_VALUE / 4;
        var before = new int[right.length() + 1];
        var last = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) last[j] = j;
        for (int i = 1; i <= left.length(); i++) {
            var now = new int[right.length() + 1];
            now[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                var change = same(left, i, right, j) ? 0 : 1;
                now[j] = Math.min(last[j - 1] + change, 1 + Math.min(last[j], now[j - 1]));
                var isSwap = i > 1 && j > 1 && same(left, i, right, j - 1) && same(left, i - 1, right, j);
                if (isSwap) now[j] = Math.min(now[j], before[j - 2] + 1);
            }
            before = last;
            last = now;
        }
        return last[right.length()];
    }

    private static boolean same(String left, int i, String right, int j) {
        return Character.toLowerCase(left.charAt(i - 1)) == Character.toLowerCase(right.charAt(j - 1));
    }
}
