package dev.ambient.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelTest {
    private static final List<String> NAMES = new Sense().names();

    @Test
    void theModelOfThisBuildIsReadAndSmall() throws IOException {
        Model.of(file(), "here/model.bin", NAMES);
        assertTrue(file().length < 2_000_000, file().length + " bytes");
    }

    @Test
    void anotherVersionIsRefusedWithItsPathAndBothVersions() throws IOException {
        byte[] file = file();
        file[7] = 9;
        assertRefused(file, "here/model.bin: a model of version 9, this build reads " + Model.VERSION);
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 20, 3_000, 500_000})
    void aDamagedByteIsRefused(int at) throws IOException {
        byte[] file = file();
        file[at] ^= 64;
        assertRefused(file, "here/model.bin: damaged");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 15, 16, 40_000})
    void aShortFileIsRefused(int length) throws IOException {
        byte[] file = new byte[length];
        System.arraycopy(file(), 0, file, 0, length);
        assertRefused(file, length < 16 ? "here/model.bin: no model" : "here/model.bin: damaged");
    }

    @Test
    void aModelTrainedOnOtherFeaturesIsRefused() throws IOException {
        byte[] file = file();
        var refusal = assertThrows(
                IllegalStateException.class, () -> Model.of(file, "here/model.bin", NAMES.subList(1, NAMES.size())));
        assertTrue(refusal.getMessage().startsWith("here/model.bin: trained on other features"), refusal.getMessage());
    }

    @Test
    void sumsAreThoseOfTheWeightsOneByOne() {
        Random random = new Random(7);
        byte[][] weights = new byte[64][11];
        Table table = new Table(64, 11);
        for (int row = 0; row < weights.length; row++) {
            random.nextBytes(weights[row]);
            for (int column = 0; column < 11; column++) table.set(row, column, weights[row][column]);
        }
        int[] places = random.ints(1_000, 0, 256).toArray();
        int[] sums = new int[16];
        for (int place : places)
            for (int column = 0; column < 11; column++) sums[column] += weights[place & 63][column];
        assertArrayEquals(sums, table.sums(places, places.length, 63));
        assertEquals(weights[5][10], table.at(5, 10));
    }

    @Test
    void wordsThatDataPutInAreNoWords() {
        assertSame("@a you Cancelled Flighted me", "@b you cancelled me");
        assertSame("it is Late Flight again", "it is late again");
        assertSame("a Flight Booking Problems site", "a booking site");
    }

    private static void assertSame(String one, String other) {
        Grams first = Grams.of(Scanner.scan(one), Set.of());
        Grams second = Grams.of(Scanner.scan(other), Set.of());
        assertEquals(second.worded(), first.worded());
        for (int i = 0; i < first.worded(); i++) assertEquals(second.words()[i], first.words()[i]);
    }

    private static void assertRefused(byte[] file, String start) {
        var refusal = assertThrows(IllegalStateException.class, () -> Model.of(file, "here/model.bin", NAMES));
        assertTrue(refusal.getMessage().startsWith(start), refusal.getMessage());
        assertTrue(
                !start.contains("damaged")
                        || refusal.getMessage()
                                .contains("version " + Model.VERSION + ", this build reads " + Model.VERSION),
                refusal.getMessage());
    }

    private static byte[] file() throws IOException {
        try (InputStream in = Model.class.getResourceAsStream("model.bin")) {
            return in.readAllBytes();
        }
    }
}
