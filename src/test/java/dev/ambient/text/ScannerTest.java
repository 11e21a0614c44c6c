package dev.ambient.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ambient.text.Token.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ScannerTest {
    private static List<String> words(String text, Kind kind) {
        return Scanner.scan(text).tokens().stream()
                .filter(token -> token.is(kind))
                .map(Token::word)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            .@NordBrew where is it | nordbrew
            @nordbrew@social.example hello | nordbrew@social.example
            @nordbrew.example hello | nordbrew.example
            @nordbrew.It leaked | nordbrew
            @nordbrew, please | nordbrew
            (@nord_brew) | nord_brew
            “@nordbrew: hi” | nordbrew
            """)
    void mentions(String text, String handle) {
        assertEquals(List.of(handle), words(text, Kind.MENTION));
    }

    @Test
    void mailIsNoMention() {
        assertEquals(List.of(), words("write to ana@nordbrew.example", Kind.MENTION));
        assertEquals(List.of("ana@nordbrew.example"), words("write to ana@nordbrew.example", Kind.MAIL));
    }

    @Test
    void links() {
        assertEquals(
                List.of("https://nordbrew.example/a?b=c", "www.nordbrew.example", "nordbrew.example/lid"),
                words("see https://nordbrew.example/a?b=c, www.nordbrew.example. or nordbrew.example/lid", Kind.LINK));
        assertEquals(List.of(), words("it broke.No answer", Kind.LINK));
    }

    @Test
    void hashtags() {
        assertEquals(List.of("nordbrew", "café", "日本"), words("#NordBrew #Café ＃日本 #1 a#b", Kind.HASHTAG));
    }

    @Test
    void emojiAreWhole() {
        assertEquals(
                List.of("👍", "👩‍🚀".replace("\u200D", ""), "🇳🇴", "❤"),
                words("👍🏽 👩‍🚀 🇳🇴 ❤️", Kind.EMOJI).stream()
                        .map(word -> word.replace("\u200D", ""))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            thanks :) | :)
            oh no :-(( | :(
            hm :/ fine | :/
            love it <3 | <3
            XD so good | :)
            """)
    void emoticons(String text, String face) {
        assertEquals(List.of(face), words(text, Kind.EMOTICON));
    }

    @Test
    void timesAndLinksAreNoEmoticons() {
        assertEquals(List.of(), words("at 10:30 note:see http://x.example 4x4 f(x)", Kind.EMOTICON));
    }

    @Test
    void stretchedWordsAreCut() {
        Token word = Scanner.scan("soooooo").tokens().get(0);
        assertTrue(word.stretched());
        assertEquals("soo", word.word());
        assertEquals("so", word.squeezed());
    }

    @Test
    void fullWidthIsPlain() {
        assertEquals(List.of("nordbrew"), words("ＮｏｒｄＢｒｅｗ", Kind.WORD));
        assertEquals(4, Scanner.scan("？ ؟ ? ¿").questions());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            nobody got burned | burned | true
            it didn't burn me, it leaked | burn | true
            it didn't burn me, it leaked | leaked | false
            not bad but slow | slow | false
            can't believe it leaked | leaked | false
            not only late | late | false
            I don't think I was injured | injured | true
            I won't rest until I sue | sue | false
            """)
    void negationHasAScope(String text, String word, boolean negated) {
        Token token = Scanner.scan(text).tokens().stream()
                .filter(one -> one.word().equals(word))
                .findFirst()
                .orElseThrow();
        assertEquals(negated, token.negated());
    }

    static List<String> hostile() {
        return List.of(
                "\uD83D",
                "\uDE00",
                "a\uD83Db\uDE00c",
                "@\uD83D",
                "#\uDE00",
                "",
                " ",
                "\u0000",
                "@",
                "#",
                "@@@@",
                "http://",
                "://",
                "-",
                "😀".repeat(10_000),
                "\u202Eabc\u202D \u0627\u0644\u0633\u0644\u0627\u0645",
                "z\u0335\u0322\u0301".repeat(5_000),
                "e\u0301".repeat(3_000),
                "a.".repeat(100_000),
                "@a.".repeat(100_000),
                "“@a:".repeat(10_000),
                "((((".repeat(10_000),
                "\u200D\uFE0F\u20E3".repeat(2_000));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void nothingThrowsAndEveryTokenLiesInTheText(String text) {
        Scan scan = Scanner.scan(text);
        int last = 0;
        for (Token token : scan.tokens()) {
            assertTrue(token.start() >= last
                    && token.end() > token.start()
                    && token.end() <= scan.text().length());
            last = token.end();
        }
    }

    @Test
    void theCutSparesPairs() {
        assertEquals(
                Scanner.LIMIT - 1,
                Scanner.scan("a".repeat(Scanner.LIMIT - 1) + "😀").text().length());
    }
}
