package dev.ambient.text;

import static dev.ambient.text.Reads.read;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicsTest {
    private static final int LATTE = Grams.plain("latte");
    private static final int GOAL = Grams.plain("goal");
    private static final Topics TWO = new Topics(
            new int[] {Math.min(LATTE, GOAL), Math.max(LATTE, GOAL)},
            LATTE < GOAL ? new byte[] {100, -20, -10, 50} : new byte[] {-10, 50, 100, -20},
            new float[] {.02f, .04f},
            new float[] {-1, -.5f});

    @Test
    void aScoreIsTheSumOfTheWordsByTheRootOfTheirNumberAndWhatItBeginsWith() {
        int stranger = Grams.plain("qwertz");
        assertArrayEquals(new double[] {1, -1.3}, TWO.scores(new int[] {LATTE}, 1), 1e-6);
        assertArrayEquals(new double[] {.9, -.3}, TWO.scores(new int[] {LATTE, stranger, GOAL, LATTE}, 4), 1e-6);
        assertArrayEquals(new double[] {-1, -.5}, TWO.scores(new int[] {stranger}, 1), 1e-6);
        assertArrayEquals(new double[] {-1, -.5}, TWO.scores(new int[8], 0), 1e-6);
    }

    @Test
    void whatIsWrittenIsRead() {
        Topics read = Topics.read(ByteBuffer.wrap(TWO.write()));
        assertArrayEquals(TWO.scores(new int[] {LATTE, GOAL}, 2), read.scores(new int[] {LATTE, GOAL}, 2));
        assertArrayEquals(TWO.write(), read.write());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            espresso and a cinnamon bun for breakfast | food_&_dining
            what a goal by the striker in the last minute of the match | sports
            her new album is out and every song on it is wonderful | music
            we hiked up the mountain and camped by the lake on our holiday | travel_&_adventure
            the senate votes on the new immigration law today | news_&_social_concern
            my boyfriend forgot our anniversary again | relationships
            watched the last episode of the series on netflix, what a finale | film_tv_&_video
            """)
    void aTopicIsHeardInItsWords(String text, String topic) {
        assertEquals(
                topic, read(text).topics().get(0), () -> read(text).topics().toString());
    }

    @Test
    void neverMoreThanThreeAndNoneWithoutWords() {
        List<String> all = read("food music sports gaming fashion family travel politics movie school science love art")
                .topics();
        assertTrue(all.size() <= 3, all::toString);
        assertEquals(List.of(), Reads.READER.read("…", "en", Map.of()).topics());
    }
}
