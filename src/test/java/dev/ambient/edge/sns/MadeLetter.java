package dev.ambient.edge.sns;

import dev.ambient.domain.Alert;
import dev.ambient.domain.Listening;
import dev.ambient.edge.words.Names;

/** An alert as its mail, whether or not one goes out. */
public final class MadeLetter {
    private MadeLetter() {}

    public static String of(Alert alert, Listening listening) {
        var names = new Names(listening);
        var brand = names.brand(alert);
        var phrase = names.phrase(alert);
        return "Subject: " + Subject.of(alert, brand, phrase) + "\n\n" + Letter.of(alert, brand, phrase);
    }
}
