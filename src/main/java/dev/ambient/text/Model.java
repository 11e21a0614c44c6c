package dev.ambient.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

/**
 * The trained weights ({@code model.bin}, made by {@code mvn -Ptrain verify}; docs/model-card.md tells from what). A score is the sum of a
 * column of a {@link Table} over the words of a text, divided by the root of their number, the same over the runs of characters, and the
 * weighted {@link Features}. Immutable.
 *
 * <p>The file: {@value #MAGIC}, its version, the CRC-32 and the length of the rest; then the names of the features; then two tables
 * (heads, languages), each as rows, columns, and by column its scale, how many weights are not 0, and these as distance and weight; then the
 * weights of the features by head; then the {@link Topics}; then the temperatures. Big-endian; lengths and distances are variable-length.
 */
final class Model {
    static final int MAGIC = 0x414D4252;
    static final int VERSION = 2;
    static final int TONGUE_BITS = 16;

    /** The languages told apart, by column. */
    static final List<String> TONGUES = List.of("en", "ar", "fr", "de", "hi", "it", "pt", "es");

    static final List<String> TOPICS = List.of(
            "arts_&_culture",
            "business_&_entrepreneurs",
            "celebrity_&_pop_culture",
            "diaries_&_daily_life",
            "family",
            "fashion_&_style",
            "film_tv_&_video",
            "fitness_&_health",
            "food_&_dining",
            "gaming",
            "learning_&_educational",
            "music",
            "news_&_social_concern",
            "other_hobbies",
            "relationships",
            "science_&_technology",
            "sports",
            "travel_&_adventure",
            "youth_&_student_life");

    /** What the log-odds of some heads are divided by, so that probabilities are right on average. */
    enum Scale {
        SENTIMENT,
        CARE,
        FOREIGN,
        EMOTION,
        IRONY,
        COMPLAINT,
        PURCHASE,
        TONGUE
    }

    /** What the tables tell of a text, by column. */
    record Scores(double[] heads, double[] topics) {
        double of(Head head) {
            return heads[head.ordinal()];
        }
    }

    /** A table with the scale of each column. */
    private record Scaled(Table table, float[] scales, int rows) {
        double[] score(int[] places, int count) {
            double[] scores = new double[scales.length];
            if (count == 0) return scores;
            int[] sums = table.sums(places, count, rows - 1);
            double root = Math.sqrt(count);
            for (int column = 0; column < scores.length; column++)
                scores[column] = sums[column] * (double) scales[column] / root;
            return scores;
        }
    }

    private final Scaled heads;
    private final Scaled tongues;
    private final float[][] features;
    private final Topics topics;
    private final float[] temperatures;

    private Model(byte[] file, String path, List<String> names) {
        ByteBuffer in = ByteBuffer.wrap(file);
        if (file.length < 16 || in.getInt() != MAGIC) throw new IllegalStateException(path + ": no model");
        int version = in.getInt();
        if (version != VERSION)
            throw new IllegalStateException(path + ": a model of version " + version + ", this build reads " + VERSION);
        int sum = in.getInt();
        int length = in.getInt();
        CRC32 crc = new CRC32();
        crc.update(file, 16, file.length - 16);
        if (length != file.length - 16 || sum != (int) crc.getValue())
            throw new IllegalStateException(path + ": damaged (a model of version " + version + ", this build reads "
                    + VERSION + "): " + (file.length - 16) + " bytes of " + length + ", checksum "
                    + Integer.toHexString((int) crc.getValue()) + " where " + Integer.toHexString(sum) + " is written");
        byte[] joined = new byte[in.getInt()];
        in.get(joined);
        List<String> trained = List.of(new String(joined, StandardCharsets.UTF_8).split("\n"));
        if (!trained.equals(names))
            throw new IllegalStateException(
                    path + ": trained on other features than this build has; run mvn -Ptrain verify");
        heads = table(in);
        tongues = table(in);
        features = matrix(in, heads.scales().length, names.size());
        topics = Topics.read(in);
        temperatures = floats(in, in.getInt());
    }

    /** Reads the model from the class path; one that is missing, of another version or damaged is refused. */
    static Model load(List<String> names) {
        try (InputStream in = Model.class.getResourceAsStream("model.bin")) {
            if (in == null)
                throw new IllegalStateException("dev/ambient/text/model.bin is missing from the class path");
            return of(in.readAllBytes(), String.valueOf(Model.class.getResource("model.bin")), names);
        } catch (IOException e) {
            throw new IllegalStateException("dev/ambient/text/model.bin: " + e, e);
        }
    }

    static Model of(byte[] file, String path, List<String> names) {
        return new Model(file, path, names);
    }

    private static Scaled table(ByteBuffer in) {
        int rows = in.getInt();
        int columns = in.getInt();
        Table table = new Table(rows, columns);
        float[] scales = new float[columns];
        for (int column = 0; column < columns; column++) {
            scales[column] = in.getFloat();
            int count = in.getInt();
            in.position(column(in.array(), in.position(), count, table, column));
        }
        return new Scaled(table, scales, rows);
    }

    /** Distances and weights of a column, from a place on; in a plain array, as most of a cold start's reading is this. */
    private static int column(byte[] file, int from, int count, Table table, int column) {
        int at = from;
        int row = -1;
        for (int i = 0; i < count; i++) {
            int part = file[at++];
            int distance = part & 0x7F;
            for (int shift = 7; part < 0; shift += 7) {
                part = file[at++];
                distance |= (part & 0x7F) << shift;
            }
            row += distance;
            table.set(row, column, file[at++]);
        }
        return at;
    }

    /** Written head by head, kept feature by feature. */
    private static float[][] matrix(ByteBuffer in, int heads, int features) {
        float[][] matrix = new float[features][heads];
        for (int head = 0; head < heads; head++) {
            for (int feature = 0; feature < features; feature++) matrix[feature][head] = in.getFloat();
        }
        return matrix;
    }

    private static void add(double[] to, float[] weights, double value) {
        for (int i = 0; i < to.length; i++) to[i] += weights[i] * value;
    }

    private static float[] floats(ByteBuffer in, int count) {
        float[] floats = new float[count];
        for (int i = 0; i < count; i++) floats[i] = in.getFloat();
        return floats;
    }

    Scores scores(Grams grams, double[] values) {
        double[] words = heads.score(grams.words(), grams.worded());
        double[] runs = heads.score(grams.runs(), grams.run());
        for (int head = 0; head < words.length; head++) words[head] += runs[head];
        for (int i = 0; i < values.length; i++) {
            if (values[i] == 0) continue;
            add(words, features[i], values[i]);
        }
        return new Scores(words, topics.scores(grams.plain(), grams.plainly()));
    }

    /** Log-odds of each language, up to a common constant. */
    double[] tongues(Grams grams) {
        return tongues.score(grams.runs(), grams.run());
    }

    double temperature(Scale of) {
        return temperatures[of.ordinal()];
    }

    /** How much a word or run adds to the score of one head, before the division by the root of their number. */
    double weight(int place, Head head) {
        return heads.table().at(place, head.ordinal()) * (double) heads.scales()[head.ordinal()];
    }

    /** How much a feature of 1 adds to the score of one head. */
    double weight(String feature, Head head) {
        return features[Features.FORM.indexOf(feature)][head.ordinal()];
    }
}
