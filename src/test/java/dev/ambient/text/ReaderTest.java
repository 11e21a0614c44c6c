package dev.ambient.text;

import static dev.ambient.text.Reads.NORD;
import static dev.ambient.text.Reads.READER;
import static dev.ambient.text.Reads.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ambient.domain.Emotion;
import dev.ambient.domain.Intent;
import dev.ambient.domain.Reading;
import dev.ambient.domain.Sensitivity;
import dev.ambient.domain.Sentiment;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All else that is read, and what it withstands. */
class ReaderTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "my daughter had an allergic reaction to your syrup",
                "the kettle burned my hand",
                "the charger caught fire on my desk",
                "you will hear from my lawyer",
                "we got food poisoning at nord brew",
                "is there a product recall for the red kettle?",
                "can't believe my son was burned by this thing",
                "your staff made racist remarks"
            })
    void isGrave(String text) {
        assertFalse(read(text).grave().isEmpty(), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nobody got burned, luckily",
                "no recall needed",
                "not suing, just sad",
                "you're killing me with these flavours",
                "I burned through two bags this week",
                "this roast is fire",
                "the app crashed again",
                "I don't recall ordering this",
                "sick beat in that ad",
                "the roast tastes burnt"
            })
    void isNotGrave(String text) {
        assertEquals(List.of(), read(text).grave(), text);
    }

    @Test
    void tellsALifeEventOfTheSpeakerOnly() {
        assertTrue(read("I just got engaged over a nord brew!").lifeEvent());
        assertTrue(read("we had a baby and need coffee").lifeEvent());
        assertTrue(read("late delivery ruined my birthday, @nordbrew").lifeEvent());
        assertFalse(read("my friend got married yesterday").lifeEvent());
        assertFalse(read("happy birthday @nordbrew").lifeEvent());
    }

    @Test
    void knowsContestsSensitiveMattersTopicsAndFeelings() {
        assertTrue(read("RT to win a kettle").contest());
        assertTrue(read("hoping to win the kettle, picked my entry").contest());
        assertFalse(read("you can't win with this lid").contest());
        assertTrue(read("my chemo starts monday").sensitive().contains(Sensitivity.HEALTH));
        assertEquals("food_&_dining", read("espresso for breakfast").topics().get(0));
        assertEquals(Emotion.ANGER, read("so angry and furious right now, wtf").emotion());
        assertEquals(Emotion.JOY, read("so happy, what a fun day :)").emotion());
        assertEquals(Emotion.NONE, read("the shop opens at nine").emotion());
        assertTrue(read("oh great, another broken lid. thanks for nothing #sarcasm")
                        .irony()
                > 0.5);
        assertTrue(read("the lid is blue").irony() < 0.2);
    }

    @Test
    void namesAspectsButNoHandlesLinksOrBrands() {
        assertEquals(
                List.of("coldbrew", "travel mug", "lid"),
                read("@nordbrew the travel mug and its lid #ColdBrew https://x.example nord brew").aspects().stream()
                        .filter(aspect -> !aspect.contains("nord"))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"der Kaffee ist kalt?, de", "コーヒーが冷たいです？, ja", "¿dónde está mi pedido?, es", "أين طلبي؟, ar"})
    void otherLanguagesAreAskedInWithDoubt(String text, String language) {
        Reading reading = READER.read(text, language, NORD);
        assertEquals(language, reading.language());
        assertEquals(0.5, reading.of(Intent.QUESTION));
    }

    @ParameterizedTest
    @CsvSource({"コーヒーが冷たいです, ja", "kahve soğuk ve berbat, tr", "кофе холодный и ужасный, ru"})
    void languagesItNeverLearntAreNeutral(String text, String language) {
        assertEquals(
                Sentiment.Polarity.NEUTRAL,
                READER.read(text, language, NORD).sentiment().polarity());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de | dieser Kaffee ist super, vielen Dank! Ich liebe ihn | das ist schrecklich, ich hasse diesen Laden
            fr | j'adore ce café, merci beaucoup ! | c'est nul, quelle honte, je suis déçu
            es | me encanta este café, muchas gracias | qué asco, es horrible y una vergüenza
            it | adoro questo caffè, grazie mille! | che schifo, è una vergogna
            pt | adoro esse café, muito obrigado! | que merda, é horrível, odeio isso
            ar | صباح الخير والحب والسعادة ❤ | يا رب ارحم شهداء القصف، قتل وظلم ودمار 💔
            """)
    void sevenLanguagesAreFelt(String language, String glad, String angry) {
        assertTrue(READER.read(glad, language, NORD).sentiment().score()
                > READER.read(angry, language, NORD).sentiment().score() + 0.2);
    }

    @Test
    void emojiSpeakEveryLanguage() {
        assertTrue(READER.read("最高 😍😍", "ja", NORD).sentiment().score()
                > READER.read("最低 😡😡", "ja", NORD).sentiment().score());
    }

    @Test
    void guessesEnglishWhereTheNetworkIsSilent() {
        assertEquals("en", READER.read("thanks @nordbrew", null, NORD).language());
        assertEquals(
                "es",
                READER.read("gracias por todo, muy rico el café", null, NORD).language());
        assertEquals("und", READER.read("コーヒーが冷たいです", null, NORD).language());
        assertEquals("und", READER.read("кофе холодный", null, NORD).language());
        assertEquals("en", READER.read("the lid is broken", "und", NORD).language());
    }

    @Test
    void theOwnWordsCountNotTheQuotedOnes() {
        assertTrue(read("Love it “@nordbrew: we are sorry for this terrible delay”")
                        .sentiment()
                        .score()
                > 0);
    }

    @Test
    void namesTheWordsThatMovedIt() {
        assertTrue(read("@nordbrew the new roast is wonderful, such a lovely taste")
                .words()
                .contains("wonderful"));
        assertTrue(read("@nordbrew horrible smell, the bag was open").words().contains("horrible"));
        assertTrue(read("@nordbrew my grinder stopped working").words().contains("stopped working"));
        assertTrue(READER.read("quelle honte, c'est nul", "fr", NORD).words().contains("honte"));
        assertEquals(List.of(), read("@nordbrew").words());
    }

    @Test
    void emptyIsEmpty() {
        assertEquals(Reading.EMPTY, read(""));
        assertEquals(Reading.EMPTY, read(" \n "));
    }

    @ParameterizedTest
    @MethodSource("dev.ambient.text.ScannerTest#hostile")
    void nothingThrowsAndProbabilitiesAreProbabilities(String text) {
        Reading reading = READER.read(text, null, NORD);
        Sentiment sentiment = reading.sentiment();
        assertEquals(1, sentiment.negative() + sentiment.neutral() + sentiment.positive(), 1e-9);
        assertTrue(reading.intents().values().stream().allMatch(chance -> chance >= 0 && chance <= 1));
        assertTrue(reading.intimacy() >= 1 && reading.intimacy() <= 5);
        assertTrue(reading.aspects().size() <= 8
                && reading.topics().size() <= 3
                && reading.words().size() <= 5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.", "@a ", "but good ", "never .. ", "can you ", "😀", "“@a: ", "! ", "z\u0335\u0301"})
    void aMebibyteIsReadInNoTime(String part) {
        String text = part.repeat((1 << 20) / part.length());
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> read(text));
    }

    @Test
    void twiceIsTheSameAlsoInParallel() {
        List<String> texts = IntStream.range(0, 200)
                .mapToObj(i -> "@nordbrew lid " + i + (i % 2 == 0 ? " is great, thanks!" : " leaks, please help?"))
                .toList();
        List<Reading> once = texts.stream().map(Reads::read).toList();
        Reader other = Reader.trained();
        assertEquals(
                once,
                texts.parallelStream().map(text -> other.read(text, "en", NORD)).toList());
    }
}
