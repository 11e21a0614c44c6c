package dev.ambient.local.replay;

import java.nio.file.Path;

/**
 * What becomes one message.
 *
 * @param line in its file, from 1
 */
record Body(String text, Path file, long line) {
    /** Where it stands, for people. */
    String place() {
        return file + ":" + line;
    }
}
