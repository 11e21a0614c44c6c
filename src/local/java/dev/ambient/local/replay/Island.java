package dev.ambient.local.replay;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.ambient.local.App;
import dev.ambient.local.Trouble;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The packaged application on class loaders of its own: Quarkus starts once per class loader, so this is what lets one JVM start it
 * again with another configuration.
 */
final class Island implements Beans, AutoCloseable {
    private final Shore shore;
    private final AutoCloseable app;

    private Island(Shore shore, AutoCloseable app) {
        this.shore = shore;
        this.app = app;
    }

    /**
     * Starts it.
     *
     * @throws Trouble where it is not packaged or does not start
     */
    static Island start(Map<String, String> settings) {
        var shore = Shore.of(packaged());
        return new Island(shore, shore.on(() -> call(shore.type(App.class), "start", Map.class, settings)));
    }

    @Override
    public RequestHandler<?, ?> handler(String name) {
        @SuppressWarnings("unchecked") // the template says what fires it, and its type parameters say the same
        var handler = (RequestHandler<Object, Object>) shore.<RequestHandler<?, ?>>on(() -> call(app, "handler", name));
        return (RequestHandler<Object, Object>)
                (event, context) -> shore.on(() -> handler.handleRequest(event, context));
    }

    /** What was held back in these matters and why, as the application remembers it. */
    Map<String, Long> held(Set<String> matters) {
        return shore.on(() -> {
            Function<Set<String>, Map<String, Long>> memory = make(shore.type(Memory.class));
            return memory.apply(matters);
        });
    }

    @Override
    public void close() {
        shore.on(() -> {
            try {
                app.close();
                return shore;
            } catch (Exception failure) {
                throw new IllegalStateException("the application does not stop", failure);
            }
        });
    }

    private static Path packaged() {
        var place = Island.class.getResource("/io/quarkus/runner/ApplicationImpl.class");
        if (place != null && place.getPath().contains("!"))
            return Path.of(
                    URI.create(place.getPath().substring(0, place.getPath().indexOf('!'))));
        try (var files = Files.newDirectoryStream(Path.of("target"), "*-runner.jar")) {
            for (var jar : files) return jar;
        } catch (IOException none) {
            // said below
        }
        throw new Trouble("The application is not packaged: run mvn package -DskipTests first.");
    }

    @SuppressWarnings("unchecked")
    private static <T> T call(Object target, String method, Object... arguments) {
        try {
            if (target instanceof Class<?> type)
                return (T) type.getMethod(method, (Class<?>) arguments[0]).invoke(null, arguments[1]);
            return (T) target.getClass().getMethod(method, String.class).invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof RuntimeException cause) throw cause;
            throw new IllegalStateException(thrown.getCause());
        } catch (ReflectiveOperationException bad) {
            throw new IllegalStateException(bad);
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> T make(Class<?> type) {
        try {
            return (T) type.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException bad) {
            throw new IllegalStateException(bad);
        }
    }
}
