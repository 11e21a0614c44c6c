package dev.ambient.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ambient.text.Spotter.Brand;
import dev.ambient.text.Spotter.Spotted;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpotterTest {
    private static final Brand NORD = new Brand(
            "nord",
            List.of("Nord Brew", "ノルドブリュー", "北酿", "НордБрю"),
            List.of("@NordBrew", "nordbrew@social.example", "nordbrew.example"),
            List.of("#nordbrewmoments"),
            List.of("nordbrew.example"),
            List.of());
    private static final Brand UNITED = new Brand(
            "united", List.of("United"), List.of("united"), List.of(), List.of(), List.of("flight", "boarding pass"));
    private static final Brand MAC =
            new Brand("mac", List.of("McDonald's", "A&B", "Coca-Cola"), List.of(), List.of(), List.of(), List.of());
    private static final Spotter SPOTTER = Spotter.of(List.of(NORD, UNITED, MAC));

    private static Map<String, Spotted> spot(String text) {
        return SPOTTER.spot(text, List.of());
    }

    private static Spotted one(String text, String key) {
        return Objects.requireNonNull(spot(text).get(key));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            @nordbrew hi | nord | nordbrew
            .@NORDBREW: hi | nord | nordbrew
            @nordbrew.no thanks | nord | nordbrew
            hi @nordbrew@social.example | nord | nordbrew@social.example
            hi @nordbrew.example | nord | nordbrew.example
            I like Nord Brew a lot | nord | nord brew
            NORD   BREW's lid | nord | nord brew
            a nord-brew cup | nord | nord brew
            my #NordBrewMoments | nord | nordbrewmoments
            my #nordbrew cup | nord | nordbrew
            see https://shop.nordbrew.example/lid | nord | nordbrew.example
            today ノルドブリューを飲む | nord | ノルドブリュー
            我喜欢北酿咖啡 | nord | 北酿
            ＮＯＲＤ Ｂｒｅｗ again | nord | nord brew
            мой НордБрюшный день | nord | нордбрю
            McDonalds? no, McDonald's fries | mac | mcdonald
            an A&B bag | mac | a&b
            a coca cola | mac | coca cola
            """)
    void finds(String text, String key, String term) {
        Map<String, Spotted> spotted = spot(text);
        assertTrue(spotted.containsKey(key), spotted.toString());
        assertTrue(one(text, key).terms().contains(term), spotted.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "we were reunited",
                "@nordbrew.other.example hi",
                "@nordbrew@elsewhere.example hi",
                "@nordbrewing hi",
                "see https://notnordbrew.example",
                "see https://nordbrew.example.evil.test",
                "mail ana@nordbrew.example",
                "nord and brew",
                "the people united will win",
                "WE STAND UNITED",
                "スノルドブリューム"
            })
    void doesNotFind(String text) {
        assertEquals(Map.of(), spot(text));
    }

    @Test
    void anEverydayWordNeedsItsContextHoweverItIsWritten() {
        assertTrue(spot("my united flight is late").containsKey("united"));
        assertTrue(spot("lost my boarding pass, united").containsKey("united"));
        assertFalse(spot("Stand United today").containsKey("united"));
        assertTrue(one("@united we stand", "united").handle());
        assertFalse(spot("boarding now, united").containsKey("united"));
    }

    @Test
    void tellsWhetherItIsAddressed() {
        assertTrue(one("@nordbrew hi", "nord").handle());
        assertFalse(one("Nord Brew hi", "nord").handle());
    }

    @Test
    void linksOfThePostCount() {
        Map<String, Spotted> spotted = SPOTTER.spot("look", List.of("https://www.NordBrew.example:443/x"));
        assertEquals(Map.of("nord", new Spotted(List.of("nordbrew.example"), false)), spotted);
    }

    @Test
    void termsAndBrandsComeInOrderOfAppearance() {
        Map<String, Spotted> spotted = spot("Nord Brew on United flight, @nordbrew");
        assertEquals(List.of("nord", "united"), List.copyOf(spotted.keySet()));
        assertEquals(
                List.of("nord brew", "nordbrew"),
                one("Nord Brew on United flight, @nordbrew", "nord").terms());
    }

    @Test
    void theOrderOfBrandsDoesNotMatter() {
        String text = "Nord Brew and McDonald's on my United flight";
        assertEquals(spot(text), Spotter.of(List.of(MAC, UNITED, NORD)).spot(text, List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.", "@a.", "nord ", "\uD83D", "😀", "ノルド", "北", "http://a.", "z\u0335\u0301"})
    void aMebibyteIsReadInNoTime(String part) {
        String text = part.repeat((1 << 20) / part.length());
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> SPOTTER.spot(text, List.of(text)));
    }

    @Test
    void aLatinNameEndsWhereAScriptWithoutSpacesBegins() {
        var nord = new Brand("n", List.of("Nordbrew"), List.of(), List.of(), List.of(), List.of());
        assertEquals(
                Set.of("n"),
                Spotter.of(List.of(nord)).spot("Nordbrewの豆、香りがいい", List.of()).keySet());
        assertEquals(
                Set.of("n"),
                Spotter.of(List.of(nord)).spot("今日はNordbrewだ", List.of()).keySet());
        assertEquals(
                Set.of(),
                Spotter.of(List.of(nord)).spot("Nordbrewer", List.of()).keySet());
    }
}
