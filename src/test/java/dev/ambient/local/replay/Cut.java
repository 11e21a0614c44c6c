package dev.ambient.local.replay;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/** Harm done to one of the writes and sends of a function, counted from 1. Every client of the tests has this interceptor. */
public final class Cut implements ExecutionInterceptor {
    private static final Set<String> EFFECTS = Set.of(
            "BatchExecuteStatement",
            "PutItem",
            "UpdateItem",
            "DeleteItem",
            "TransactWriteItems",
            "SendMessage",
            "SendMessageBatch",
            "Publish",
            "PublishBatch");
    private static final ExecutionAttribute<Integer> NUMBER = new ExecutionAttribute<>("number");
    private static final AtomicInteger SEEN = new AtomicInteger();

    private static volatile @Nullable Harm harm;
    private static volatile int place;
    private static volatile boolean dead;

    /** What can happen to a request, and to the function that makes it. */
    enum Harm {
        DIES_BEFORE(true, true),
        DIES_AFTER(true, false),
        REQUEST_LOST(false, true),
        ANSWER_LOST(false, false);

        private final boolean deadly;
        private final boolean before;

        Harm(boolean deadly, boolean before) {
            this.deadly = deadly;
            this.before = before;
        }

        void strike() {
            if (!deadly) throw SdkClientException.create("lost");
            dead = true;
            throw new Death();
        }
    }

    /** The end of a function in the middle of its work. */
    static final class Death extends Error {
        private static final long serialVersionUID = 1;
    }

    /** From now on; place 0 only counts. */
    static void at(int effect, Harm next) {
        SEEN.set(0);
        dead = false;
        place = effect;
        harm = next;
    }

    /** Over; how many effects there were. */
    static int over() {
        harm = null;
        return SEEN.get();
    }

    static boolean wasDeadly() {
        return dead;
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        var next = harm;
        if (next == null) return;
        if (dead) throw new Death();
        if (!EFFECTS.contains(attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME))) return;
        var number = SEEN.incrementAndGet();
        attributes.putAttribute(NUMBER, number);
        if (next.before && number == place) next.strike();
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        var next = harm;
        var number = attributes.getAttribute(NUMBER);
        if (next != null && number != null && !next.before && number == place) next.strike();
    }
}
