package dev.ambient.local.replay;

import dev.ambient.local.Engines;
import dev.ambient.local.Options;
import dev.ambient.local.Ports;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The engines of this JVM: started once, and anew only where another table folder or port is asked for. */
final class Kept {
    private static @Nullable Engines engines;
    private static @Nullable Key key;

    private record Key(Optional<Path> folder, int port) {}

    private Kept() {}

    static synchronized Engines engines(Options options) {
        var asked = new Key(options.table().map(Path::toAbsolutePath), options.port());
        if (engines != null && asked.equals(key)) return engines;
        if (engines != null) close(engines);
        engines = null;
        engines = Engines.start(new Ports(0, options.port(), 0), asked.folder);
        key = asked;
        return engines;
    }

    private static void close(Engines old) {
        try {
            old.close();
        } catch (Exception failure) {
            throw new IllegalStateException("the engines do not stop", failure);
        }
    }
}
