package dev.ambient.edge.log;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;

/** Every function, so that its log knows which call it is about, and its figures go out when that is over. */
@Decorator
@Priority(1)
abstract class Called<E, A> implements RequestHandler<E, A> {
    private final RequestHandler<E, A> function;

    private final LoggedOutcomes outcomes;

    @Inject
    Called(@Any @Delegate RequestHandler<E, A> function, LoggedOutcomes outcomes) {
        this.function = function;
        this.outcomes = outcomes;
    }

    @Override
    public A handleRequest(E event, Context context) {
        Request.began(context.getAwsRequestId());
        try {
            return function.handleRequest(event, context);
        } finally {
            outcomes.settle();
        }
    }
}
