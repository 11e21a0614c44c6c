package dev.ambient.edge.sns;

import dev.ambient.domain.Alert;
import dev.ambient.edge.words.Phrase;
import dev.ambient.edge.words.Plain;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The subject line: fewer than 100 characters without line breaks, and ASCII, as mail systems and SNS ask for (its
 * reference says ASCII in some editions and UTF-8 in others). What it says in full where that is ASCII, else its kind.
 */
final class Subject {
    private static final int MOST = 99;

    private Subject() {}

    static String of(Alert alert, String brand, Phrase phrase) {
        var team = first(phrase, alert.team(), phrase.say("subject.team"));
        var named = first(phrase, brand, phrase.say("subject.brand"));
        var kind = first(phrase, phrase.kind(alert), alert.kind().name());
        var what = ascii(phrase, alert.what()).orElseGet(() -> named + ": " + kind);
        return Plain.cut(first(phrase, phrase.say("subject", team, alert.severity(), what), what), MOST, "...");
    }

    /** The first of them that can be written so. */
    private static String first(Phrase phrase, String... texts) {
        return Stream.of(texts)
                .flatMap(text -> ascii(phrase, text).stream())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("?");
    }

    private static Optional<String> ascii(Phrase phrase, String text) {
        return Optional.of(Plain.unaccented(phrase.language().spelled(Plain.line(text))))
                .filter(Plain::isAscii);
    }
}
