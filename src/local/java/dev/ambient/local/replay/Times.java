package dev.ambient.local.replay;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Times as networks write them. */
final class Times {
    private Times() {}

    /** RFC 3339 or RFC 822; nothing where it is neither. */
    static Optional<Instant> of(String text) {
        if (text.length() < 16 || text.length() > 40) return Optional.empty();
        try {
            var form = Character.isDigit(text.charAt(0))
                    ? DateTimeFormatter.ISO_OFFSET_DATE_TIME
                    : DateTimeFormatter.RFC_1123_DATE_TIME;
            return Optional.of(OffsetDateTime.parse(text, form).toInstant());
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** Seconds, milliseconds or microseconds since 1970, told apart by their size. */
    static Optional<Instant> of(double number) {
        if (number >= 1e14 && number < 1e16) return Optional.of(Instant.ofEpochMilli((long) (number / 1e3)));
        if (number >= 1e11 && number < 1e13) return Optional.of(Instant.ofEpochMilli((long) number));
        if (number >= 1e8 && number < 1e10) return Optional.of(Instant.ofEpochMilli((long) (number * 1e3)));
        return Optional.empty();
    }
}
