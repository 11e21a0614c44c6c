package dev.ambient.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ambient.any.WordsFile;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NamedTopicsTest {
    static Iterable<String> languages() {
        return WordsFile.all();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyTopicHasANameInEveryLanguage(String code) {
        var named = WordsFile.of(code).words().keySet().stream()
                .filter(key -> key.startsWith("topic."))
                .map(key -> key.substring("topic.".length()))
                .collect(Collectors.toSet());
        assertEquals(new TreeSet<>(Model.TOPICS), new TreeSet<>(named));
    }
}
