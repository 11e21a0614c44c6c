package dev.ambient.text;

import java.util.Arrays;

/**
 * A table of weights of one byte: a row for each place of {@link Grams}, a column for each thing told from a text. The columns of a row lie
 * side by side, eight in a long, so that one look serves all of them; eight sums run in two longs of four lanes.
 */
final class Table {
    private static final int LANES = 8;
    private static final long EVEN = 0x00FF_00FF_00FF_00FFL;
    /** What a byte is moved by so that a lane never goes below 0. */
    private static final int BIAS = 128;
    /** Eight weights of 0. */
    private static final long NOUGHT = 0x8080_8080_8080_8080L;

    /** A lane of 16 bits holds that many bytes. */
    private static final int MOST = 256;

    private final int longs;
    private final long[] rows;

    Table(int rows, int columns) {
        this.longs = (columns + LANES - 1) / LANES;
        this.rows = new long[rows * longs];
        Arrays.fill(this.rows, NOUGHT);
    }

    /** Sets a weight that is still 0. */
    void set(int row, int column, byte weight) {
        rows[row * longs + column / LANES] += (long) weight << (8 * (column % LANES));
    }

    /** The sum of the rows at the first {@code count} places, by column. */
    int[] sums(int[] places, int count, int mask) {
        int[] sums = new int[longs * LANES];
        for (int from = 0; from < count; from += MOST) add(places, from, Math.min(count, from + MOST), mask, sums);
        for (int column = 0; column < sums.length; column++) sums[column] -= BIAS * count;
        return sums;
    }

    private void add(int[] places, int from, int to, int mask, int[] sums) {
        for (int l = 0; l < longs; l++) {
            long even = 0;
            long odd = 0;
            for (int i = from; i < to; i++) {
                long row = rows[(places[i] & mask) * longs + l];
                even += row & EVEN;
                odd += (row >>> 8) & EVEN;
            }
            for (int lane = 0; lane < LANES; lane += 2) {
                sums[l * LANES + lane] += (int) (even >>> (8 * lane)) & 0xFFFF;
                sums[l * LANES + lane + 1] += (int) (odd >>> (8 * lane)) & 0xFFFF;
            }
        }
    }

    /** One weight. */
    int at(int place, int column) {
        long row = rows[place * longs + column / LANES];
        return (int) (row >>> (8 * (column % LANES)) & 0xFF) - BIAS;
    }
}
