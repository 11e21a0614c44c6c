package dev.ambient.text;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;

/** Writes what {@link Model} reads: weights as one byte each, those that round to 0 left out. */
final class Writer {
    private static final int MOST = 127;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    /** The file. */
    static byte[] file(List<String> names, double[][] heads, Topics topics, double[][] tongues, double[] temperatures) {
        try {
            Writer writer = new Writer();
            byte[] joined = String.join("\n", names).getBytes(StandardCharsets.UTF_8);
            writer.out.writeInt(joined.length);
            writer.out.write(joined);
            writer.table(heads, 1 << Grams.BITS);
            writer.table(tongues, 1 << Model.TONGUE_BITS);
            writer.features(heads, 1 << Grams.BITS, names.size());
            writer.out.write(topics.write());
            writer.out.writeInt(temperatures.length);
            for (double temperature : temperatures) writer.out.writeFloat((float) temperature);
            return writer.sealed();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] sealed() throws IOException {
        byte[] body = bytes.toByteArray();
        CRC32 crc = new CRC32();
        crc.update(body);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        DataOutputStream head = new DataOutputStream(file);
        head.writeInt(Model.MAGIC);
        head.writeInt(Model.VERSION);
        head.writeInt((int) crc.getValue());
        head.writeInt(body.length);
        head.write(body);
        return file.toByteArray();
    }

    private void table(double[][] columns, int rows) throws IOException {
        out.writeInt(rows);
        out.writeInt(columns.length);
        for (double[] column : columns) {
            double most = 0;
            for (int row = 0; row < rows; row++) most = Math.max(most, Math.abs(column[row]));
            float scale = most == 0 ? 1 : (float) (most / MOST);
            double least = least(column, rows, most(columns.length, rows));
            byte[] rounded = new byte[rows];
            int count = 0;
            for (int row = 0; row < rows; row++) {
                if (Math.abs(column[row]) > least) rounded[row] = (byte) Math.round(column[row] / scale);
                if (rounded[row] != 0) count++;
            }
            out.writeFloat(scale);
            out.writeInt(count);
            int last = -1;
            for (int row = 0; row < rows; row++) {
                if (rounded[row] == 0) continue;
                distance(row - last);
                out.writeByte(rounded[row]);
                last = row;
            }
        }
    }

    /** The most weights that a column keeps, so that the file stays below 2 MB. */
    private static int most(int columns, int rows) {
        return Math.min(55_000, rows / 4);
    }

    /** The size below which weights are left out so that at most {@code count} stay. */
    private static double least(double[] column, int rows, int count) {
        double[] sizes = new double[rows];
        for (int row = 0; row < rows; row++) sizes[row] = Math.abs(column[row]);
        Arrays.sort(sizes);
        return count >= rows ? 0 : sizes[rows - count - 1];
    }

    private void distance(int distance) throws IOException {
        int left = distance;
        while (left > 0x7F) {
            out.writeByte(left | 0x80);
            left >>>= 7;
        }
        out.writeByte(left);
    }

    private void features(double[][] columns, int base, int count) throws IOException {
        for (double[] column : columns) {
            for (int i = 0; i < count; i++) out.writeFloat((float) (column[base + i] * Example.scale(i)));
        }
    }
}
