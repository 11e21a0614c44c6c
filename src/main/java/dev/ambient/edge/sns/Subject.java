package dev.ambient.edge.sns;

import dev.ambient.domain.Alert;
import dev.ambient.edge.words.Phrase;
import dev.ambient.edge.words.Plain;

/**
 * The subject line: fewer than 100 characters without line breaks, and ASCII, as mail systems and SNS ask for (its
 * reference says ASCII in some editions and UTF-8 in others). What it says in full where that is ASCII, else its kind.
 */
final class Subject {
    private static final int MOST = 99;

    private Subject() {}

    static String of(Alert alert, String brand) {
        var head = "[" + ascii(alert.team(), "team") + ", " + alert.severity() + "/10] ";
        var what = Plain.unaccented(Plain.line(alert.what()));
        var said = Plain.isAscii(what) ? what : ascii(brand, "A brand") + ": " + Phrase.kind(alert);
        return Plain.cut(head + said, MOST, "...");
    }

    private static String ascii(String text, String otherwise) {
        var plain = Plain.unaccented(Plain.line(text));
        return plain.isEmpty() || !Plain.isAscii(plain) ? otherwise : plain;
    }
}
