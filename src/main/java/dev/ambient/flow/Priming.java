package dev.ambient.flow;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.literal.NamedLiteral;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.stream.Stream;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Just before Lambda takes its snapshot the function reads an event and rehearses, so that classes are loaded and clients
 * built in it. Where that fails it is only slower later.
 */
@Singleton
class Priming implements Resource {
    private static final Logger LOG = Logger.getLogger(Priming.class);

    private final Instance<RequestHandler<?, ?>> functions;
    private final Optional<String> name;
    private final ObjectMapper json;

    Priming(
            @Any Instance<RequestHandler<?, ?>> functions,
            @ConfigProperty(name = "quarkus.lambda.handler") Optional<String> name,
            ObjectMapper json) {
        this.functions = functions;
        this.name = name;
        this.json = json;
    }

    void await(@Observes StartupEvent start) {
        Core.getGlobalContext().register(this);
    }

    @Override
    public void beforeCheckpoint(Context<? extends Resource> snapshot) {
        try {
            if (name.isPresent())
                prime(functions.select(NamedLiteral.of(name.get())).get());
        } catch (Exception slower) {
            LOG.warnf("The first event will be slower: %s", slower.getClass().getSimpleName());
        }
    }

    @Override
    public void afterRestore(Context<? extends Resource> snapshot) {}

    private void prime(RequestHandler<?, ?> function) throws JsonProcessingException {
        for (var type : events(function)) json.readValue("{\"Records\":[{}]}", type);
        if (function instanceof Rehearsal rehearsal) rehearsal.rehearse();
    }

    private static Iterable<Class<?>> events(RequestHandler<?, ?> function) {
        return Stream.of(function.getClass().getMethods())
                .filter(method -> method.getName().equals("handleRequest") && !method.isBridge())
                .<Class<?>>map(method -> method.getParameterTypes()[0])
                .filter(type -> type != Object.class)
                .toList();
    }
}
