package dev.ambient.text;

import dev.ambient.domain.Reading;
import java.util.List;
import java.util.Map;

/** The reader of this build, and the brands that invented posts name. */
final class Reads {
    static final Reader READER = Reader.trained();
    static final Map<String, List<String>> NORD = Map.of("nord", List.of("nordbrew", "nord brew"));
    static final Map<String, List<String>> BOTH = Map.of("nord", List.of("nordbrew"), "south", List.of("southroast"));

    private Reads() {}

    static Reading read(String text) {
        return READER.read(text, "en", NORD);
    }
}
