package dev.ambient.local;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a run is asked for.
 *
 * @param input file or folder; empty for the bundled sample
 * @param out where the outcome is written
 * @param listening what to listen for; empty for the bundled sample's
 * @param table where the table is kept; empty for memory
 * @param tick event time between passes of the schedules
 * @param serve stays and works on real time, once the input is done
 * @param port of the SQS endpoint, 0 for a free one
 * @param template the stack
 */
public record Options(
        Optional<Path> input,
        Path out,
        Optional<Path> listening,
        Optional<Path> table,
        Duration tick,
        boolean serve,
        int port,
        Path template) {

    private static final Pattern SHORT = Pattern.compile("(\\d+)\\s*([smhd])");
    private static final Duration DAY = Duration.ofDays(1);

    /** The bundled sample, in memory, five minutes a tick. */
    public static Options sample(Path out) {
        return of(name -> name.equals("ambient.out") ? out.toString() : null);
    }

    /**
     * Options from properties {@code ambient.…}; an empty one is none.
     *
     * @throws Trouble where one of them makes no sense
     */
    public static Options of(Properties properties) {
        return new Options(
                path(properties, "ambient.input"),
                path(properties, "ambient.out").orElse(Path.of("target", "ambient")),
                path(properties, "ambient.listening"),
                path(properties, "ambient.table"),
                text(properties, "ambient.tick").map(Options::tick).orElse(Duration.ofMinutes(5)),
                text(properties, "ambient.serve").map(Options::yes).orElse(false),
                text(properties, "ambient.port").map(Options::port).orElse(0),
                path(properties, "ambient.template").orElse(Path.of("template.yaml")));
    }

    /** Looks a property up; null or blank where it is not given. */
    @FunctionalInterface
    public interface Properties {
        @Nullable
        String get(String name);
    }

    public Options input(Path other) {
        return new Options(Optional.of(other), out, listening, table, tick, serve, port, template);
    }

    public Options listening(Path other) {
        return new Options(input, out, Optional.of(other), table, tick, serve, port, template);
    }

    public Options table(Path other) {
        return new Options(input, out, listening, Optional.of(other), tick, serve, port, template);
    }

    public Options tick(Duration other) {
        return new Options(input, out, listening, table, other, serve, port, template);
    }

    private static Optional<String> text(Properties properties, String name) {
        return Optional.ofNullable(properties.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static Optional<Path> path(Properties properties, String name) {
        try {
            return text(properties, name).map(Path::of);
        } catch (InvalidPathException bad) {
            throw new Trouble(name + " is no path: " + bad.getMessage(), bad);
        }
    }

    private static Duration tick(String text) {
        var tick = duration(text);
        var whole = !tick.isNegative() && !tick.isZero() && DAY.toMillis() % Math.max(1, tick.toMillis()) == 0;
        if (!whole || tick.compareTo(Duration.ofMinutes(1)) < 0)
            throw new Trouble(
                    "ambient.tick = " + text + " has to divide a day and be a minute or more, as 5m or 1h do.");
        return tick;
    }

    private static Duration duration(String text) {
        var match = SHORT.matcher(text.toLowerCase(Locale.ROOT));
        try {
            if (!match.matches()) return Duration.parse(text);
            var count = Long.parseLong(match.group(1));
            return switch (match.group(2)) {
                case "s" -> Duration.ofSeconds(count);
                case "m" -> Duration.ofMinutes(count);
                case "h" -> Duration.ofHours(count);
                default -> Duration.ofDays(count);
            };
        } catch (DateTimeException | ArithmeticException | NumberFormatException bad) {
            throw new Trouble("ambient.tick = " + text + " is no duration; write it as 5m, 1h or PT5M.", bad);
        }
    }

    private static boolean yes(String text) {
        if (text.equalsIgnoreCase("true")) return true;
        if (text.equalsIgnoreCase("false")) return false;
        throw new Trouble("ambient.serve is true or false, not " + text + ".");
    }

    private static int port(String text) {
        try {
            var port = Integer.parseInt(text);
            if (port >= 0 && port < 65_536) return port;
        } catch (NumberFormatException bad) {
            // said below
        }
        throw new Trouble("ambient.port = " + text + " is no port from 0 to 65535.");
    }
}
