package dev.ambient.edge.listening;

import dev.ambient.domain.Listening;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads {@code ambient.listening} when a function starts: a wrong file stops the start, and says why. */
@Singleton
class ListeningSource {
    @Produces
    @Singleton
    @Startup
    Listening listening(@ConfigProperty(name = "ambient.listening") Optional<String> file) throws Invalid {
        if (file.isEmpty())
            throw new Invalid("ambient.listening (AMBIENT_LISTENING) is not set; name the listening.yaml");
        return ListeningFile.read(Path.of(file.get()));
    }
}
