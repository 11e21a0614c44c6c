package dev.ambient.edge.network.shape;

/** Characters from outside, made harmless. */
public final class Plain {
    private static final int SHOWN = 40;

    private Plain() {}

    /** Without control characters other than tab and line breaks; half a surrogate pair becomes U+FFFD, as UTF-8 cannot carry it. */
    public static String text(String raw) {
        if (isClean(raw)) return raw;
        var clean = new StringBuilder(raw.length());
        raw.codePoints()
                .filter(point -> !isControl(point))
                .map(point -> isSurrogate(point) ? 0xFFFD : point)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /** Whether {@link #text} would leave it as it is. */
    public static boolean isClean(String raw) {
        return raw.codePoints().noneMatch(point -> isControl(point) || isSurrogate(point));
    }

    /** A value as a reason may show it: one line, at most 40 characters. */
    public static String shown(String raw) {
        var start = raw.substring(0, Math.min(raw.length(), SHOWN));
        var line = text(start)
                .replaceAll("[\\s\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]+", " ")
                .strip();
        return raw.length() <= SHOWN ? line : line + "…";
    }

    private static boolean isControl(int point) {
        return point == 0x7F || (point < ' ' && point != '\n' && point != '\t' && point != '\r');
    }

    private static boolean isSurrogate(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }
}
