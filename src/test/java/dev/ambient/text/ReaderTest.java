package dev.ambient.text;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReaderTest {
    private static final Reader READER = Reader.trained();
    private static final Map<String, List<String>> NORD = Map.of("nord", List.of("nordbrew", "nord brew"));
    private static final Map<String, List<String>> BOTH =
            Map.of("nord", List.of("nordbrew"), "south", List.of("southroast"));

    private static Reading read(String text) {
        return READER.read(text, "en", NORD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@nordbrew my grinder stopped working after two days",
                "@nordbrew still no answer to my email, three weeks now",
                "@nordbrew how do I descale the kettle?",
                "@nordbrew where can I find the size of the filters",
                "@nordbrew worst service ever, the lid leaks again",
                "@nordbrew can you please check my order",
                "why are you so bad at this @nordbrew?",
                "I can't log in to my nord brew account",
                "@nordbrew been on hold for 40 minutes"
            })
    void somebodyNeedsAnAnswer(String text) {
        assertTrue(read(text).need() >= 0.6, () -> text + " " + read(text).intents());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@nordbrew thanks!",
                "@nordbrew you made my day, best roast ever",
                "lovely morning with nord brew ☕",
                "Nord Brew Reports Record Quarter And New CEO https://news.example/1",
                "Is Nord Brew The Next Big Thing In Coffee? https://news.example/2",
                "RT to win a nord brew kettle! #giveaway",
                "@nordbrew no problem at all, all sorted now",
                "@nordbrew good morning"
            })
    void nobodyNeedsAnAnswer(String text) {
        assertTrue(read(text).need() < 0.6, () -> text + " " + read(text).intents());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            never buying from @nordbrew again | CHURN
            cancelling my subscription today, @nordbrew | CHURN
            I'm switching to @southroast | CHURN
            I'm going to buy the new nord brew grinder | PURCHASE
            @nordbrew it would be nice if you could bring back the dark roast | WISH
            I highly recommend the nord brew kettle | RECOMMENDATION
            @nordbrew thank you so much for the quick help! | THANKS
            The @nordbrew team is amazing, love the new roast! | PRAISE
            @nordbrew do you ship to Iceland? | QUESTION
            @nordbrew the lid is broken and nobody answers | COMPLAINT
            """)
    void wants(String text, Intent intent) {
        assertTrue(read(text).of(intent) >= 0.6, () -> text + " " + read(text).intents());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            I bought a nord brew grinder last year | PURCHASE
            my friend wants to buy one lol | PURCHASE
            @nordbrew thanks for nothing | THANKS
            @nordbrew not happy, not good | PRAISE
            I would not recommend it | RECOMMENDATION
            """)
    void doesNotWant(String text, Intent intent) {
        assertTrue(read(text).of(intent) < 0.5, () -> text + " " + read(text).intents());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@nordbrew please add a decaf filter to the menu",
                "@nordbrew you guys should really consider a loyalty card",
                "@nordbrew why don't you offer oat milk?",
                "I wish you had a shop in Bergen @nordbrew",
                "@nordbrew hopefully you'll bring back the dark roast soon",
                "@nordbrew would be great if the app remembered my order",
                "@nordbrew any chance of adding a dark mode?",
                "there should be a way to pause deliveries @nordbrew"
            })
    void wishes(String text) {
        assertTrue(
                read(text).of(Intent.WISH) >= 0.6, () -> text + " " + read(text).intents());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@nordbrew wish me luck, first latte art today",
                "@nordbrew thanks for the suggestion",
                "@nordbrew I need to change my delivery address",
                "@nordbrew that would be great, thank you",
                "@nordbrew can you add me to the mailing list",
                "@nordbrew wishing you all a merry christmas"
            })
    void doesNotWish(String text) {
        assertTrue(
                read(text).of(Intent.WISH) < 0.6, () -> text + " " + read(text).intents());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@nordbrew this was my last order with you",
                "@nordbrew I'll cancel my subscription if this goes on",
                "@nordbrew late again. #neveragain",
                "@nordbrew I am so done with you",
                "@nordbrew you just lost a loyal customer",
                "@nordbrew I'll be taking my business elsewhere",
                "fed up, thinking of switching to southroast @nordbrew",
                "@nordbrew that was the last straw, I will find another supplier"
            })
    void leaves(String text) {
        assertTrue(
                read(text).of(Intent.CHURN) >= 0.6,
                () -> text + " " + read(text).intents());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@nordbrew I'm leaving to the airport, can you hold my order?",
                "@nordbrew I switched to wifi and it still crashes",
                "@nordbrew the same thing happened last time I asked",
                "@nordbrew tried uninstalling the app, no luck",
                "@nordbrew you took my money twice, please refund me",
                "@nordbrew ok bye, see you tomorrow"
            })
    void stays(String text) {
        assertTrue(
                read(text).of(Intent.CHURN) < 0.6, () -> text + " " + read(text).intents());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "huge thanks to your crew at the Oslo bar, you are wonderful!",
                "@nordbrew great service today, keep up the good work!",
                "@nordbrew thank you for the quick reply, amazing support 😊",
                "best espresso ever @nordbrew"
            })
    void praises(String text) {
        assertTrue(
                read(text).of(Intent.PRAISE) >= 0.6,
                () -> text + " " + read(text).intents());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@nordbrew thanks",
                "@nordbrew awesome, the lid broke again and nobody answers my mail",
                "@nordbrew I loved the old lid, the new one leaks everywhere, fix it"
            })
    void thanksAndKindWordsInAComplaintAreNoPraise(String text) {
        assertTrue(
                read(text).of(Intent.PRAISE) < 0.6,
                () -> text + " " + read(text).intents());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@nordbrew love waiting two weeks for a lid, you guys are the best",
                "@nordbrew great job losing my parcel, amazing service #sarcasm",
                "@nordbrew thanks for the third broken lid, wonderful"
            })
    void sarcasticPraiseIsNoPraise(String text) {
        Reading reading = read(text);
        assertTrue(reading.irony() >= 0.5, () -> text + " " + reading.irony());
        assertTrue(reading.of(Intent.PRAISE) < 0.6, () -> text + " " + reading.intents());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@nordbrew can I exchange the blue lid for a red one",
                "@nordbrew please change the address of my order to Bergen",
                "@nordbrew the app shows a blank page, what should I do"
            })
    void asksWithoutAMark(String text) {
        assertTrue(
                read(text).of(Intent.QUESTION) >= 0.6,
                () -> text + " " + read(text).intents());
    }

    @Test
    void twoBrandsTwoAnswers() {
        Reading reading = READER.read("love @nordbrew, @southroast is a joke", "en", BOTH);
        assertTrue(reading.towards("nord").score() > 0.3, reading.towards().toString());
        assertTrue(reading.towards("south").score() < -0.2, reading.towards().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "love @nordbrew but @southroast is terrible",
                "@nordbrew is great. @southroast ruined my morning",
                "I love @nordbrew hate @southroast",
                "@nordbrew is so much better than @southroast",
                "unlike @southroast @nordbrew is wonderful"
            })
    void theFirstIsLikedTheSecondIsNot(String text) {
        Reading reading = READER.read(text, "en", BOTH);
        assertTrue(
                reading.towards("nord").score() > reading.towards("south").score() + 0.2,
                reading.towards().toString());
    }

    @Test
    void brandsSideBySideShare() {
        Reading reading = READER.read("@nordbrew and @southroast are both wonderful", "en", BOTH);
        assertEquals(reading.towards("nord"), reading.towards("south"));
        assertTrue(reading.towards("south").score() > 0.3);
    }

    @Test
    void aBrandNameHoldsNoFeeling() {
        Map<String, List<String>> united = Map.of("u", List.of("united"));
        Sentiment sentiment =
                READER.read("@united gate 12, united app", "en", united).sentiment();
        assertEquals(Sentiment.Polarity.NEUTRAL, sentiment.polarity());
    }

    @Test
    void theOrderOfBrandsDoesNotMatter() {
        Map<String, List<String>> there = new LinkedHashMap<>();
        there.put("nord", List.of("nordbrew"));
        there.put("south", List.of("southroast"));
        Map<String, List<String>> back = new LinkedHashMap<>();
        back.put("south", List.of("southroast"));
        back.put("nord", List.of("nordbrew"));
        String text = "love @nordbrew, @southroast is a joke, but @nordbrew is slow";
        assertEquals(READER.read(text, "en", there), READER.read(text, "en", back));
    }

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
        List<Reading> once = texts.stream().map(ReaderTest::read).toList();
        Reader other = Reader.trained();
        assertEquals(
                once,
                texts.parallelStream().map(text -> other.read(text, "en", NORD)).toList());
    }
}
