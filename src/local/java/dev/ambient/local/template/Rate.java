package dev.ambient.local.template;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** A schedule expression: {@code rate(1 minute)}; {@code cron(…)} is not known here. */
final class Rate {
    private static final Pattern EXPRESSION = Pattern.compile("rate\\((\\d+) (minute|hour|day)s?\\)");

    private Rate() {}

    static Optional<Duration> of(String expression) {
        var match = EXPRESSION.matcher(expression);
        if (!match.matches()) return Optional.empty();
        var count = Long.parseLong(match.group(1));
        return Optional.of(
                switch (match.group(2)) {
                    case "minute" -> Duration.ofMinutes(count);
                    case "hour" -> Duration.ofHours(count);
                    default -> Duration.ofDays(count);
                });
    }
}
