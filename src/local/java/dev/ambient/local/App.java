package dev.ambient.local;

import io.quarkus.arc.Arc;
import io.quarkus.runtime.Application;
import java.util.Map;

/**
 * The packaged application booted in this JVM, once: Quarkus cannot boot it a second time. Its runner jar must come
 * first on the class path.
 */
public final class App implements AutoCloseable {
    private final Application application;

    private App(Application application) {
        this.application = application;
    }

    /**
     * Boots the application in about a second; its log is plain text.
     *
     * @param config system properties to set first, for Quarkus and the AWS SDK alike. Must hold
     *     {@code quarkus.lambda.handler}: any one of the handlers, or Quarkus refuses to choose between them
     * @throws Trouble when the runner jar is not on the class path or the application does not start
     */
    public static App start(Map<String, String> config) {
        System.setProperty("quarkus.log.console.json.enabled", "false");
        System.setProperty("quarkus.log.category.\"io.quarkus\".level", "WARN");
        config.forEach(System::setProperty);
        try {
            var main = Class.forName("io.quarkus.runner.ApplicationImpl");
            var application = (Application) main.getDeclaredConstructor().newInstance();
            application.start(new String[0]);
            return new App(application);
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw new Trouble("The application does not start: " + why(e), e);
        }
    }

    private static String why(Throwable failure) {
        if (failure.getCause() != null) return why(failure.getCause());
        var ours = failure.getClass().getName().startsWith("dev.ambient.");
        return ours && failure.getMessage() != null ? failure.getMessage() : failure.toString();
    }

    /** The handler with this {@code @Named}; its clients are the real ones. Throws {@link Trouble} when none has it. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <T> T handler(String name) {
        T handler = (T) Arc.container().instance(name).get();
        if (handler == null) {
            throw new Trouble("The application has no handler named " + name + ".");
        }
        return handler;
    }

    @Override
    public void close() {
        application.stop();
    }
}
