package dev.ambient.local.replay;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.ambient.local.Deeds;
import dev.ambient.local.template.Function;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** A function of the template and the bean that answers for it; keeps account of its calls. */
final class Lambda {
    private final Function function;
    private final RequestHandler<Object, Object> bean;
    private final LongAdder calls = new LongAdder();
    private final LongAdder nanos = new LongAdder();
    private final LongAdder errors = new LongAdder();

    @SuppressWarnings("unchecked") // the template says what fires it, its type parameters say the same
    Lambda(Function function, RequestHandler<?, ?> bean) {
        this.function = function;
        this.bean = (RequestHandler<Object, Object>) bean;
    }

    Function function() {
        return function;
    }

    /** Calls it at a time; what it throws is counted and thrown on. */
    @Nullable
    Object call(Object event, Clock.Span now) {
        var begun = System.nanoTime();
        calls.increment();
        try {
            return Deeds.by(
                    function.handler(), () -> Clock.at(now, () -> bean.handleRequest(event, new Invocation(function))));
        } catch (RuntimeException failure) {
            errors.increment();
            throw failure;
        } finally {
            nanos.add(System.nanoTime() - begun);
        }
    }

    Spent spent() {
        return new Spent(function.handler(), function.memory(), calls.sum(), errors.sum(), nanos.sum() / 1e6);
    }
}
