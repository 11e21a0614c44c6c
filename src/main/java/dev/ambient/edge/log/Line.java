package dev.ambient.edge.log;

import java.util.regex.Pattern;

/**
 * Words as one line of a log, whoever wrote them: a space stands for what would begin another line, steer a terminal or
 * turn the direction of what follows.
 */
final class Line {
    private static final Pattern WILD =
            Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]+");

    private Line() {}

    static boolean is(String words) {
        return !WILD.matcher(words).find();
    }

    static String of(String words) {
        return WILD.matcher(words).replaceAll(" ");
    }

    /** The same failure, unless it or what stands behind it says more than a line. */
    static Throwable of(Throwable failure) {
        return isLine(failure, 0) ? failure : new Said(failure, 0);
    }

    private static boolean isLine(Throwable failure, int depth) {
        if (!is(failure.toString())) return false;
        if (depth == Said.DEPTH) return failure.getCause() == null;
        for (var other : failure.getSuppressed()) if (!isLine(other, depth + 1)) return false;
        return failure.getCause() == null || isLine(failure.getCause(), depth + 1);
    }

    /** A failure in words of one line. */
    private static final class Said extends Exception {
        private static final long serialVersionUID = 1;
        private static final int DEPTH = 8;

        private final String words;

        Said(Throwable failure, int depth) {
            super(Line.of(String.valueOf(failure.getMessage())));
            words = Line.of(failure.toString());
            setStackTrace(failure.getStackTrace());
            if (depth == DEPTH) return;
            if (failure.getCause() != null) initCause(new Said(failure.getCause(), depth + 1));
            for (var other : failure.getSuppressed()) addSuppressed(new Said(other, depth + 1));
        }

        @Override
        public String toString() {
            return words;
        }
    }
}
