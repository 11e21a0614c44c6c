package dev.ambient.edge.listening;

import dev.ambient.domain.Listening;
import dev.ambient.local.Trouble;
import java.nio.file.Path;

/** A listening file read by hand. */
public final class MadeListening {
    private MadeListening() {}

    /** @throws Trouble with every finding of the file */
    public static Listening of(Path file) {
        try {
            return ListeningFile.read(file);
        } catch (Invalid wrong) {
            throw new Trouble(String.valueOf(wrong.getMessage()), wrong);
        }
    }
}
