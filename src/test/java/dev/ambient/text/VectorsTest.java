package dev.ambient.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VectorsTest {
    /** Words 0..9 stand with each other, 10..19 with each other, 20 with all. */
    private static final int[][] POSTS = posts();

    private static int[][] posts() {
        Random random = new Random(5);
        return IntStream.range(0, 400)
                .mapToObj(post -> IntStream.concat(
                                random.ints(4, 0, 10).map(word -> word + 10 * (post % 2)), IntStream.of(20))
                        .distinct()
                        .toArray())
                .toArray(int[][]::new);
    }

    @Test
    void wordsOfTheSameCompanyLieCloser() {
        double[][] vectors = Vectors.of(POSTS, 21, 2);
        double near = cosine(vectors, 0, 1);
        double far = cosine(vectors, 0, 11);
        assertTrue(near > 0.9 && near > far + 0.5, near + " " + far);
    }

    @Test
    void madeTwiceTheyAreTheSame() {
        assertArrayEquals(Vectors.of(POSTS, 21, 4), Vectors.of(POSTS, 21, 4));
    }

    private static double cosine(double[][] vectors, int one, int other) {
        double product = 0;
        double first = 0;
        double second = 0;
        for (double[] dimension : vectors) {
            product += dimension[one] * dimension[other];
            first += dimension[one] * dimension[one];
            second += dimension[other] * dimension[other];
        }
        return product / Math.sqrt(first * second);
    }
}
