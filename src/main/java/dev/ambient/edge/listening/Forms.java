package dev.ambient.edge.listening;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/** How values of the file are written, with what to say where one is not. */
final class Forms {
    static final Pattern KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,63}");
    static final Pattern NETWORK = Pattern.compile("[a-z0-9_.-]{1,32}");

    private static final Pattern DURATION = Pattern.compile("[1-9]\\d{0,4}[mhd]");
    private static final Pattern EMAIL =
            Pattern.compile("[^@\\s,;<>\"]{1,64}@([A-Za-z0-9-]{1,63}\\.)+[A-Za-z0-9-]{2,63}");
    private static final Pattern SPAN = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d-([01]\\d|2[0-3]):[0-5]\\d");
    private static final Pattern DAYS =
            Pattern.compile("(Mon|Tue|Wed|Thu|Fri|Sat|Sun)(-(Mon|Tue|Wed|Thu|Fri|Sat|Sun))?");

    private Forms() {}

    static Optional<String> duration(Text text) {
        return text.matching(DURATION, "is not a duration; write 5m, 2h or 90d");
    }

    static Optional<String> email(Text text) {
        return text.matching(EMAIL, "is not an e-mail address; write one like care@example.com");
    }

    static Optional<MonthDay> dayOfYear(Text text) {
        try {
            return Optional.of(MonthDay.parse("--" + text.value()));
        } catch (DateTimeException wrong) {
            text.wrong("is not a day of the year; write month and day, e.g. \"11-20\"");
            return Optional.empty();
        }
    }

    static Optional<ZoneId> zone(Text text) {
        try {
            return Optional.of(ZoneId.of(text.value()));
        } catch (DateTimeException unknown) {
            var like = Typo.nearest(text.value(), ZoneId.getAvailableZoneIds()).orElse("Europe/Oslo");
            text.wrong("is not a time zone; use one like " + like);
            return Optional.empty();
        }
    }

    /** A night may pass midnight. */
    static Optional<String> quiet(Text text) {
        return text.held(
                value -> SPAN.matcher(value).matches() && !from(value).equals(to(value)),
                "is not a span of the day; write \"22:00-06:00\", or never");
    }

    /** Days, then spans in their order that do not overlap. */
    static Optional<String> hours(Text text) {
        return text.held(Forms::areHours, "are not business hours; write \"Mon-Fri 08:00-12:00 13:00-18:00\"");
    }

    private static boolean areHours(String value) {
        var words = value.split(" +", -1);
        if (words.length < 2 || !DAYS.matcher(words[0]).matches()) return false;
        var before = LocalTime.MIN;
        for (int place = 1; place < words.length; place++) {
            if (!SPAN.matcher(words[place]).matches()) return false;
            if (from(words[place]).isBefore(before) || !from(words[place]).isBefore(to(words[place]))) return false;
            before = to(words[place]);
        }
        return true;
    }

    /** A number within bounds, or what it is without one. */
    static double number(Optional<Text> text, double least, double most, double otherwise) {
        return text.flatMap(found -> found.held(
                        value -> isNumber(value)
                                && Double.parseDouble(value) >= least
                                && Double.parseDouble(value) <= most,
                        "is not a number from " + plain(least) + " to " + plain(most)))
                .map(Double::parseDouble)
                .orElse(otherwise);
    }

    /** A whole number within bounds, or what it is without one. */
    static int whole(Optional<Text> text, int least, int most, int otherwise) {
        return text.flatMap(found -> found.held(
                        value -> value.matches("\\d{1,7}")
                                && Integer.parseInt(value) >= least
                                && Integer.parseInt(value) <= most,
                        "is not a whole number from " + least + " to " + most))
                .map(Integer::parseInt)
                .orElse(otherwise);
    }

    private static boolean isNumber(String value) {
        return value.matches("\\d{1,9}(\\.\\d{1,9})?");
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }

    private static LocalTime from(String span) {
        return LocalTime.parse(span.substring(0, 5));
    }

    private static LocalTime to(String span) {
        return LocalTime.parse(span.substring(6));
    }
}
