package dev.ambient.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.ambient.any.AnyAlert;
import dev.ambient.any.WordsFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LanguageTest {
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-z]*(?:\\.[A-Za-z0-9_-]+)*\\.?)\"");
    private static final Pattern SAID = Pattern.compile("say\\(\\s*\"([^\"]+)\"");
    /** How what is about one person ends. */
    private static final Set<String> ENDS = Set.of(
            "brand",
            "peer",
            "responded",
            "declined",
            "expired",
            "past",
            "outcome",
            "unknown",
            "withdrawn",
            "otherwise");

    /** What a key that begins so ends with. */
    private static final Map<String, Set<String>> FAMILIES = Map.ofEntries(
            Map.entry(
                    "kind.",
                    names(Stream.concat(
                            Arrays.stream(AlertKind.values()),
                            Stream.of(Decision.Change.UPDATE, Decision.Change.RESOLVE)))),
            Map.entry("todo.", names(Arrays.stream(AlertKind.values()))),
            Map.entry("moment.", names(Arrays.stream(Occasion.Trigger.values()))),
            Map.entry("opening.", names(Arrays.stream(Occasion.Trigger.values()))),
            Map.entry("named.", names(Arrays.stream(Occasion.Trigger.values()))),
            Map.entry("past.", names(Arrays.stream(Stage.values()).filter(stage -> stage != Stage.USING))),
            Map.entry("ended.", ENDS),
            Map.entry("ended.named.", ENDS),
            Map.entry("change.", names(Arrays.stream(Decision.Change.values()))),
            Map.entry("wave.", names(Stream.of(AlertKind.SENTIMENT_SHIFT, AlertKind.CRISIS))),
            Map.entry("over.", names(Stream.of(AlertKind.SENTIMENT_SHIFT, AlertKind.CRISIS))),
            Map.entry("late.", Set.of("waits", "intends")),
            Map.entry("said.", Set.of("waits", "intends", "offers", "follows")),
            Map.entry("unsaid.", Set.of("waits", "intends", "offers", "follows")),
            Map.entry("span.", Set.of("minutes", "hours", "days")),
            Map.entry("after.", Set.of("minutes", "hours", "days")));

    private static Set<String> names(Stream<? extends Enum<?>> all) {
        return all.map(Enum::name).collect(Collectors.toSet());
    }

    static Set<String> languages() {
        return WordsFile.all();
    }

    @Test
    void everySentenceIsUsedAndEveryUsedOneIsThere() {
        var keys = WordsFile.of("en").words().keySet();
        var groups = keys.stream().map(key -> key.split("\\.")[0] + ".").collect(Collectors.toSet());
        var used = new TreeSet<String>();
        for (var text : sources()) {
            SAID.matcher(text).results().forEach(hit -> used.addAll(meant(hit.group(1))));
            LITERAL.matcher(text)
                    .results()
                    .map(hit -> hit.group(1))
                    .filter(word -> keys.contains(word) || groups.stream().anyMatch(word::startsWith))
                    .forEach(word -> used.addAll(meant(word)));
        }
        for (var names : List.of("topic.", "network.")) {
            used.remove(names);
            keys.stream().filter(key -> key.startsWith(names)).forEach(used::add);
        }
        assertEquals(new TreeSet<>(keys), used);
    }

    private static Set<String> meant(String word) {
        return FAMILIES.containsKey(word)
                ? FAMILIES.get(word).stream().map(end -> word + end).collect(Collectors.toSet())
                : Set.of(word);
    }

    private static List<String> sources() {
        return Stream.of("domain", "edge/words", "edge/sns", "edge/slack", "edge/eventbridge")
                .flatMap(room -> {
                    try {
                        return Files.list(Path.of("src/main/java/dev/ambient", room));
                    } catch (IOException unreadable) {
                        throw new UncheckedIOException(unreadable);
                    }
                })
                .filter(file -> file.toString().endsWith(".java"))
                .map(LanguageTest::text)
                .toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyFileHasTheSentencesOfTheEnglishOneOnceAndWithTheSameArguments(String code) {
        var english = WordsFile.of("en").words();
        var file = WordsFile.of(code);
        assertEquals(english.keySet(), file.words().keySet());
        assertEquals(Set.of(), twice(file.keys()));
        file.words()
                .forEach((key, pattern) ->
                        assertEquals(WordsFile.arguments(english.get(key)), WordsFile.arguments(pattern), key));
    }

    private static Set<String> twice(List<String> keys) {
        return keys.stream().filter(key -> Collections.frequency(keys, key) > 1).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everySentenceCanBeSaidOfAnyNumberAndSwallowsNothing(String code) {
        var language = Language.of(code);
        var words = WordsFile.of(code).words();
        words.keySet().removeAll(Set.of("time", "date", "ascii"));
        words.forEach((key, pattern) -> {
            assertFalse(pattern.replace("''", "").contains("'"), key + ": an apostrophe is written ''");
            for (var number : List.of(0L, 1L, 2L, 5L)) {
                var said = language.say(key, Collections.nCopies(7, number).toArray());
                assertFalse(said.contains("{") || said.contains("}") || said.contains("''"), said);
                assertEquals(pattern.contains("''"), said.contains("'"), said);
            }
        });
    }

    @Test
    void thereIsAFileOfEachThatTeamsMayNameAndOfNoOther() {
        assertEquals(WordsFile.all(), new TreeSet<>(Language.there()));
        assertThrows(IllegalArgumentException.class, () -> Language.of("tlh"));
        assertThrows(IllegalArgumentException.class, () -> Language.of("../words/en"));
    }

    /** A text from the machine's own language would be worse than none. */
    @Test
    void whatALanguageDoesNotSayIsSaidInNoOther() {
        var bare = new Language(Locale.FRENCH, Map.of("time", "HH:mm", "date", "d MMMM", "ascii", "", "who", "à {0}"));
        assertEquals("à Ana", bare.say("who", "Ana"));
        assertThrows(MissingResourceException.class, () -> bare.say("todo.closed"));
        assertThrows(IllegalArgumentException.class, () -> new Language(Locale.FRENCH, Map.of("time", "HH:mm")));
        assertEquals("2 mars", bare.date(AnyAlert.AT, ZoneId.of("Europe/Oslo")));
    }

    @Test
    void whatSomebodyWroteIsNoPattern() {
        assertEquals(
                "{0} it's '{1}' thinks of buying from {2,choice,0#x}.",
                Language.ENGLISH.say("what.PURCHASE_INTENT", "{0} it's '{1}'", "{2,choice,0#x}"));
    }

    @ParameterizedTest
    @CsvSource({"0.22, 0.22", "0.2, 0.2", "1, 1.0", "0.005, 0.01", "1234.5, '1,234.5'"})
    void numbersAreRounded(double value, String said) {
        assertEquals(said, Language.ENGLISH.number(value, 1, 2));
    }

    @ParameterizedTest
    @CsvSource({"0.16, 0.2", "3, 3", "9.94, 9.9", "9.95, 10", "106.53, 107", "1234.5, '1,235'"})
    void roughNumbersHaveNoMoreDigitsThanAreSaid(double value, String said) {
        assertEquals(said, Language.ENGLISH.rough(value));
    }

    @ParameterizedTest
    @CsvSource({"x, X", "mastodon, Mastodon", "youtube, YouTube", "app_store, App store", "ørebro, Ørebro", "'', ''"})
    void networksAreNamedAsPeopleWriteThem(String network, String said) {
        assertEquals(said, Language.ENGLISH.network(network));
    }

    @Test
    void itIsSaidByManyAtOnce() {
        var wrong = IntStream.range(0, 20_000)
                .parallel()
                .filter(number -> !Language.ENGLISH
                        .span(Duration.ofDays(100 + number % 50))
                        .equals((100 + number % 50) + " days"))
                .count();
        assertEquals(0, wrong);
    }
}
