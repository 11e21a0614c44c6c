package dev.ambient.local.year;

import dev.ambient.local.Options;
import dev.ambient.local.Trouble;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * {@code mvn -q -Pyear verify}: a brand's year that never was, from a seed, and the truth about it.
 *
 * @param scale multiplies the volume; 1 is about a million mentions in 365 days
 * @param days from {@link #START} on, at most {@link #MOST}
 * @param out folder for {@code mentions.ndjson.gz}, {@code truth.ndjson}, {@code listening.yaml} and {@code README.txt}
 */
record Year(long seed, double scale, int days, Path out) {
    /** A Monday. */
    static final Instant START = Instant.parse("2024-01-01T00:00:00Z");

    static final List<String> BRANDS = List.of("kvikkom", "nordbrew", "tindvei");
    static final int MOST = 800;

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final double REPEATED = 0.004;
    private static final double EDITED = 0.004;
    private static final double DELETED = 0.003;

    /** What was written. */
    record Written(long mentions, long records, long truths) {}

    public static void main(String[] arguments) {
        try {
            var year = of(System::getProperty);
            var written = year.write();
            System.out.printf(
                    Locale.ROOT,
                    "%,d mentions and %,d other records of a synthetic year, %,d lines of truth, in %s%n",
                    written.mentions,
                    written.records,
                    written.truths,
                    year.out);
        } catch (Trouble trouble) {
            System.err.println("ambient: " + trouble.getMessage());
            System.exit(1);
        }
    }

    /** @throws Trouble where a property makes no sense */
    static Year of(Options.Properties properties) {
        return new Year(
                (long) number(properties, "ambient.seed", 1, -1e15, 1e15),
                number(properties, "ambient.scale", 1, 1e-4, 100),
                (int) number(properties, "ambient.days", 365, 1, MOST),
                Path.of(text(properties, "ambient.out", "target/year")));
    }

    /** Writes all of it, hour by hour; what is kept is what is still to come, and a line for each friend of a brand. */
    Written write() {
        try {
            Files.createDirectories(out);
            Files.writeString(out.resolve("listening.yaml"), listening());
            Files.writeString(out.resolve("README.txt"), label());
            try (var mentions = new Ndjson(new GZIPOutputStream(stream("mentions.ndjson.gz"), 1 << 16));
                    var truth = new Ndjson(stream("truth.ndjson"))) {
                return new Writing(mentions, truth).all();
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private OutputStream stream(String name) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(out.resolve(name)), 1 << 16);
    }

    /** One pass through the year. */
    private final class Writing {
        private final Ndjson mentions;
        private final Ndjson truth;
        private final World world;
        private final Labels labels;
        private final Instant until = START.plus(DAY.multipliedBy(days));
        private long posts;
        private long records;
        private long truths;

        Writing(Ndjson mentions, Ndjson truth) {
            this.mentions = mentions;
            this.truth = truth;
            this.world = new World(new Seeds(seed), START, until, this::tell);
            this.labels = new Labels(this::tell);
        }

        Written all() {
            var companies = BRANDS.stream().map(key -> Company.of(key, scale)).toList();
            for (var hour = START; hour.isBefore(until); hour = hour.plus(HOUR)) {
                for (var company : companies) {
                    if (Duration.between(START, hour).toHours() % 24 == 0) Garden.day(world, company, START, hour);
                    Chatter.hour(world, company, hour);
                }
                for (var line : world.before(hour.plus(HOUR))) write(line);
            }
            return new Written(posts, records, truths);
        }

        private void write(Line line) {
            mentions.write(line);
            if (!(line instanceof Posting posting)) {
                records++;
                return;
            }
            posts++;
            labels.label(posting);
            if (posting.relation().changes()) return;
            change(posting, world.seeds().of("fate", posting.id()).nextDouble());
        }

        /** Some come twice, some are edited or taken back within hours. */
        private void change(Posting posting, double fate) {
            if (fate < REPEATED) {
                mentions.write(posting);
                posts++;
            } else if (fate < REPEATED + EDITED) {
                world.say(posting.edited(posting.at().plus(HOUR), posting.text() + " (edited)"));
            } else if (fate < REPEATED + EDITED + DELETED) {
                world.say(posting.deleted(posting.at().plus(HOUR.multipliedBy(5))));
            }
        }

        private void tell(Planted planted) {
            truth.write(planted);
            truths++;
        }
    }

    /** The volume rule is off below 2 posts an hour; a smaller year has a lower floor. */
    private String listening() throws IOException {
        return resource("listening.yaml")
                .replace("floor: 2.0", String.format(Locale.ROOT, "floor: %.4f", Math.min(2, 2 * scale)));
    }

    private String label() throws IOException {
        return resource("label.txt")
                .replace("${seed}", Long.toString(seed))
                .replace("${scale}", Double.toString(scale))
                .replace("${days}", Integer.toString(days));
    }

    private static String resource(String name) throws IOException {
        try (var stream = Objects.requireNonNull(Year.class.getResourceAsStream("/year/" + name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static double number(Options.Properties properties, String name, double other, double least, double most) {
        var text = text(properties, name, Double.toString(other));
        try {
            var number = Double.parseDouble(text);
            if (number >= least && number <= most) return number;
        } catch (NumberFormatException bad) {
            // said below
        }
        throw new Trouble(name + " = " + text + " is no number from " + least + " to " + most + ".");
    }

    private static String text(Options.Properties properties, String name, String other) {
        @Nullable String text = properties.get(name);
        return text == null || text.isBlank() ? other : text.strip();
    }
}
