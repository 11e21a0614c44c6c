package dev.ambient.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ambient.fuzz.Target;
import java.util.List;
import java.util.Map;

/** A post of any text, in English and not: read, with a score in its range. */
public final class TextTarget implements Target {
    private final Reader reader = Reader.trained();

    @Override
    public void take(byte[] input) {
        var text = new String(input, UTF_8);
        for (var language : new String[] {"en", "xx-" + text.length()}) {
            var reading = reader.read(text, language, Map.of("nordbrew", List.of("nordbrew", "@nordbrew")));
            var score = reading.sentiment().score();
            if (!(score >= -1 && score <= 1)) throw new AssertionError("score " + score);
        }
    }
}
