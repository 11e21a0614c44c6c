package dev.ambient.local.replay;

import com.amazonaws.services.lambda.runtime.RequestHandler;

/** The functions' handlers by their names. */
@FunctionalInterface
public interface Beans {
    /** @param name as in {@code QUARKUS_LAMBDA_HANDLER} */
    RequestHandler<?, ?> handler(String name);
}
