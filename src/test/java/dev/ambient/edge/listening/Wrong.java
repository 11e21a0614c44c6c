package dev.ambient.edge.listening;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A wrong file and what is said of it, from {@code wrong.txt} beside this class. */
record Wrong(String what, String yaml, String message) {
    static final Path GOLDEN = Path.of("src/test/java/dev/ambient/edge/listening/wrong.txt");

    static List<Wrong> files() throws IOException {
        return Arrays.stream(Files.readString(GOLDEN).split("(?m)^=== "))
                .filter(part -> !part.isEmpty())
                .map(Wrong::of)
                .toList();
    }

    private static Wrong of(String part) {
        var title = part.indexOf('\n');
        var arrow = part.indexOf("-->\n");
        return new Wrong(part.substring(0, title), part.substring(title + 1, arrow), part.substring(arrow + 4));
    }

    /** The file's part of this case if that were said. */
    String shown(String said) {
        return "=== " + what + "\n" + yaml + "-->\n" + said + "\n";
    }

    @Override
    public String toString() {
        return what;
    }
}
