package dev.ambient.edge.listening;

import dev.ambient.fuzz.Target;
import java.util.Objects;

/** What to listen for: read, or refused with the file and the line of every finding. */
public final class ListeningTarget implements Target {
    @Override
    public void take(byte[] input) {
        try {
            ListeningFile.read(input, "listening.yaml");
        } catch (Invalid invalid) {
            Objects.requireNonNull(invalid.getMessage()).lines().forEach(ListeningTarget::check);
        }
    }

    private static void check(String line) {
        if (!line.startsWith("listening.yaml:") || line.chars().anyMatch(Character::isISOControl))
            throw new AssertionError("no finding of a file: " + line);
    }
}
