package dev.ambient.edge.network.shape;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Times as RFC 3339 section 5.6 writes them: any offset, {@code T} and {@code Z} in either case or a space, any number of
 * fraction digits of which nine count, and a leap second as the second after it.
 */
final class Rfc3339 {
    private static final Pattern FORM = Pattern.compile(
            "(\\d{4}-\\d\\d-\\d\\d)[Tt ](\\d\\d:\\d\\d):(\\d\\d)(?:\\.(\\d{1,32}))?([Zz]|[+-]\\d\\d:\\d\\d)");

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    private Rfc3339() {}

    /** The moment, or null where it is no such time. */
    static @Nullable Instant instant(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) return null;
        try {
            var leap = form.group(3).equals("60");
            var minute = form.group(1) + 'T' + form.group(2) + ':';
            return LocalDateTime.parse(minute + (leap ? "59" : form.group(3)))
                    .plusSeconds(leap ? 1 : 0)
                    .plusNanos(nanos(form.group(4)))
                    .toInstant(ZoneOffset.of(form.group(5).toUpperCase(Locale.ROOT)));
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    /** The moment, or the beginning of a day in UTC, or null where it is neither. */
    static @Nullable Instant date(String text) {
        if (!DAY.matcher(text).matches()) return instant(text);
        try {
            return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    private static long nanos(@Nullable String fraction) {
        return fraction == null ? 0 : Long.parseLong((fraction + "00000000").substring(0, 9));
    }
}
