package dev.ambient.local.replay;

import dev.ambient.local.Engines;
import dev.ambient.local.Options;
import dev.ambient.local.Trouble;
import dev.ambient.local.template.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What the application is started with: the functions' environment as properties, the engines, a quiet log. */
final class Settings {
    private Settings() {}

    static Map<String, String> of(Template template, Engines engines, Path listening) {
        var environment = new HashMap<>(template.environment());
        environment.put("AMBIENT_LISTENING", listening.toAbsolutePath().toString());
        environment.put("AMBIENT_BLUESKY", "off");
        environment.put("AMBIENT_SLACK", engines.inbox().hook().toString());
        environment.put("AMBIENT_SLACK_HOST", engines.inbox().hook().getHost());
        var settings = new HashMap<>(engines.properties());
        environment.forEach((name, value) -> settings.put(property(name), value));
        settings.put("quarkus.lambda.handler", template.functions().get(0).handler());
        settings.put("quarkus.log.level", "WARN");
        settings.put("quarkus.log.console.stderr", "true");
        settings.put("quarkus.log.category.\"com.amazonaws.util.Base64\".level", "ERROR"); // of the engines, harmless
        settings.put("quarkus.log.category.\"dev.ambient.outcomes\".level", "DEBUG");
        settings.put("quarkus.log.category.\"dev.ambient.outcomes\".use-parent-handlers", "false");
        return settings;
    }

    /** The property that MicroProfile reads a variable as. */
    static String property(String variable) {
        return variable.toLowerCase(Locale.ROOT).replace('_', '.');
    }

    /** The listening asked for, or the bundled one as a file. */
    static Path listening(Options options) {
        return options.listening().map(Settings::there).orElseGet(() -> resource("sample/listening.yaml"));
    }

    /** The input asked for, or the bundled one as a file. */
    static Path input(Options options) {
        return options.input().orElseGet(() -> resource("sample/mentions.ndjson"));
    }

    private static Path there(Path file) {
        if (!Files.isRegularFile(file)) throw new Trouble("There is no listening file " + file + ".");
        return file;
    }

    private static Path resource(String name) {
        try (var bytes = Settings.class.getClassLoader().getResourceAsStream(name)) {
            if (bytes == null) throw new Trouble("The bundled " + name + " is not on the class path.");
            var folder = Files.createTempDirectory("ambient");
            var file = folder.resolve(name.substring(name.indexOf('/') + 1));
            Files.copy(bytes, file, StandardCopyOption.REPLACE_EXISTING);
            file.toFile().deleteOnExit();
            folder.toFile().deleteOnExit();
            return file;
        } catch (IOException full) {
            throw new Trouble("The bundled " + name + " cannot be unpacked: " + full.getMessage(), full);
        }
    }
}
