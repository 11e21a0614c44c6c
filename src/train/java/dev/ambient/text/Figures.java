package dev.ambient.text;

/** A confusion matrix: rows are what is true, columns what was said. */
record Figures(int[][] matrix) {
    static Figures of(int[] gold, int[] said, int classes) {
        int[][] matrix = new int[classes][classes];
        for (int i = 0; i < gold.length; i++) matrix[gold[i]][said[i]]++;
        return new Figures(matrix);
    }

    /** The place of the greatest score, the first of several. */
    static int most(double[] scores) {
        int most = 0;
        for (int i = 1; i < scores.length; i++) if (scores[i] > scores[most]) most = i;
        return most;
    }

    /** The mean of the recall of the classes that occur. */
    double recall() {
        double sum = 0;
        int classes = 0;
        for (int c = 0; c < matrix.length; c++) {
            int all = row(c);
            if (all == 0) continue;
            sum += matrix[c][c] / (double) all;
            classes++;
        }
        return classes == 0 ? 0 : sum / classes;
    }

    /** The mean of the classes' F1. */
    double f1() {
        double sum = 0;
        for (int c = 0; c < matrix.length; c++) sum += f1(c);
        return sum / matrix.length;
    }

    double f1(int c) {
        int both = row(c);
        for (int[] row : matrix) both += row[c];
        return both == 0 ? 0 : 2.0 * matrix[c][c] / both;
    }

    private int row(int c) {
        int sum = 0;
        for (int count : matrix[c]) sum += count;
        return sum;
    }
}
