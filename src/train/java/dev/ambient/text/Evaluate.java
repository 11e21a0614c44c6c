package dev.ambient.text;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.ambient.text.Task.Judged;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Judges the model of this build by labelled posts: {@code Evaluate folder json}. Every {@code <task>/<split>.tsv} it knows is read as a post
 * is read in production, and the task's own measure is printed with a 95 % bootstrap interval, the confusion matrix, the Brier score, a
 * reliability table and the processor time a post takes. Posts labelled by hand are judged by {@link Hand}.
 */
public final class Evaluate {
    private static final int WARM = 30_000;
    private static final int TIMED = 10_000;

    private final Reader reader;
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final List<Map<String, Object>> results = new ArrayList<>();

    private Evaluate(Reader reader) {
        this.reader = reader;
    }

    public static void main(String[] args) throws IOException {
        if (args.length < 2 || args[0].isEmpty() || !Files.isDirectory(Path.of(args[0]))) {
            System.err.println("-Dambient.data: no folder " + (args.length > 0 ? args[0] : ""));
            System.exit(1);
        }
        long begun = System.nanoTime();
        Evaluate evaluate = new Evaluate(Reader.trained());
        double load = (System.nanoTime() - begun) / 1e6;
        try {
            evaluate.all(Path.of(args[0]), load, Path.of(args[1]));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private void all(Path folder, double load, Path json) throws IOException {
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("modelBytes", bytes());
        whole.put("loadMillis", Math.round(load * 10) / 10.0);
        print("model %d bytes, load %.0f ms in a cold JVM%n", bytes(), load);
        List<String> texts = new ArrayList<>();
        for (Task task : Task.values()) {
            List<Path> files = files(folder, task);
            List<Double> measures = new ArrayList<>();
            for (Path file : files) {
                measures.add(one(folder, file, task));
                if (task != Task.LANGUAGE && task != Task.MULTILINGUAL)
                    Corpus.rows(file, "text").forEach(row -> texts.add(row.getOrDefault("text", "")));
            }
            if (task == Task.MULTILINGUAL && !measures.isEmpty()) average(files, measures);
        }
        results.addAll(Hand.judge(folder, reader, out));
        if (results.isEmpty()) throw new IllegalArgumentException(folder + ": no file of a known task");
        whole.put("microsPerPost", micros(texts));
        whole.put("results", results);
        Files.createDirectories(json.toAbsolutePath().getParent());
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(json.toFile(), whole);
        print("%s%n", json);
    }

    private static List<Path> files(Path folder, Task task) throws IOException {
        Path of = folder.resolve(task.folder());
        List<Path> files = new ArrayList<>();
        if (!Files.isDirectory(of)) return files;
        try (DirectoryStream<Path> found = Files.newDirectoryStream(of, "*.tsv")) {
            found.forEach(files::add);
        }
        if (task == Task.LANGUAGE)
            files.removeIf(file -> !Model.TONGUES.contains(Task.TONGUES.getOrDefault(Task.language(file), "")));
        files.sort(null);
        return files;
    }

    private double one(Path folder, Path file, Task task) {
        List<Judged> judged = task.judge(file, reader);
        int[] all = IntStream.range(0, judged.size()).toArray();
        double measure = task.measure(judged, all);
        double[] interval = Bootstrap.interval(judged.size(), some -> task.measure(judged, some));
        boolean seen = task != Task.SARCASM && file.getFileName().toString().matches("(.*\\.)?train\\.tsv");
        String name = folder.relativize(file).toString();
        print(
                "%n%-20s %-32s %6d posts  %s %.4f [%.4f, %.4f]%s%n",
                task.name().toLowerCase(Locale.ROOT),
                name,
                judged.size(),
                task.measure.title,
                measure,
                interval[0],
                interval[1],
                seen ? "  SEEN IN TRAINING" : "");
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("task", task.name().toLowerCase(Locale.ROOT));
        result.put("file", name);
        result.put("posts", judged.size());
        result.put("measure", task.measure.title);
        result.put("value", measure);
        result.put("interval", interval);
        result.put("seenInTraining", seen);
        if (!task.labels.isEmpty()) confusion(task, judged, result);
        if (!judged.isEmpty() && judged.get(0).chances().length > 0) calibration(judged, result);
        results.add(result);
        return measure;
    }

    private void average(List<Path> files, List<Double> measures) {
        Map<String, List<Double>> splits = new LinkedHashMap<>();
        for (int i = 0; i < files.size(); i++) {
            String name = files.get(i).getFileName().toString();
            splits.computeIfAbsent(name.substring(name.indexOf('.') + 1), none -> new ArrayList<>())
                    .add(measures.get(i));
        }
        splits.forEach((split, values) -> {
            double mean = values.stream().mapToDouble(value -> value).average().orElse(0);
            print("%nmultilingual %s: mean of %d languages %.4f%n", split, values.size(), mean);
            results.add(
                    Map.of("task", "multilingual", "file", "*." + split, "measure", "mean macro-F1", "value", mean));
        });
    }

    /** Rows are what is true, columns what was said; the last column where nothing was. */
    private void confusion(Task task, List<Judged> judged, Map<String, Object> result) {
        int classes = task.labels.size();
        int[][] matrix = new int[classes][classes + 1];
        for (Judged one : judged) {
            for (int gold = 0; gold < classes; gold++) {
                if (one.gold()[gold] == 0) continue;
                boolean none = true;
                for (int said = 0; said < classes; said++) {
                    if (one.said()[said] == 0) continue;
                    matrix[gold][said]++;
                    none = false;
                }
                if (none) matrix[gold][classes]++;
            }
        }
        for (int gold = 0; gold < classes; gold++)
            print("  %-26s%s%n", task.labels.get(gold), Arrays.toString(matrix[gold]));
        result.put("labels", task.labels);
        result.put("confusion", matrix);
    }

    private void calibration(List<Judged> judged, Map<String, Object> result) {
        double brier = 0;
        int[] posts = new int[10];
        double[] sure = new double[10];
        double[] right = new double[10];
        for (Judged one : judged) {
            int said = Figures.most(one.said());
            for (int c = 0; c < one.gold().length; c++) {
                double off = one.chances()[c] - one.gold()[c];
                brier += off * off / judged.size();
            }
            int decile = (int) Math.min(9, one.chances()[said] * 10);
            posts[decile]++;
            sure[decile] += one.chances()[said];
            right[decile] += one.gold()[said];
        }
        List<Map<String, Object>> reliability = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (int decile = 0; decile < 10; decile++) {
            if (posts[decile] == 0) continue;
            double told = sure[decile] / posts[decile];
            double met = right[decile] / posts[decile];
            reliability.add(Map.of("posts", posts[decile], "told", told, "met", met));
            line.append(String.format(Locale.ROOT, "  %.2f→%.2f (%d)", told, met, posts[decile]));
        }
        print("  Brier %.4f, told→met:%s%n", brier, line);
        result.put("brier", brier);
        result.put("reliability", reliability);
    }

    /** Processor time of one thread, once warm, of whole readings of English posts. */
    private double micros(List<String> texts) {
        if (texts.isEmpty()) return 0;
        run(texts, WARM);
        var threads = ManagementFactory.getThreadMXBean();
        double best = Double.POSITIVE_INFINITY;
        for (int turn = 0; turn < 5; turn++) {
            long begun = threads.getCurrentThreadCpuTime();
            run(texts, TIMED);
            best = Math.min(best, (threads.getCurrentThreadCpuTime() - begun) / 1e3 / TIMED);
        }
        double length = texts.stream().mapToInt(String::length).average().orElse(0);
        print(
                "%n%.1f µs of processor time a post (whole reading, English given, one thread, warm, best of 5 × %d; %.0f characters on average)%n",
                best, TIMED, length);
        return Math.round(best * 10) / 10.0;
    }

    private void run(List<String> texts, int times) {
        for (int i = 0; i < times; i++) reader.read(texts.get(i % texts.size()), "en", Map.of());
    }

    private static int bytes() throws IOException {
        try (InputStream in = Model.class.getResourceAsStream("model.bin")) {
            return in == null ? 0 : in.readAllBytes().length;
        }
    }

    private void print(String format, Object... args) {
        out.printf(Locale.ROOT, format, args);
    }
}
