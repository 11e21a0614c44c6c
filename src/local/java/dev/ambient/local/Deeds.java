package dev.ambient.local;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Which function asked which service for what: kept while somebody wants to know, one function at a time then. */
public final class Deeds {
    /** What a request needs to be allowed, where that is not its own name. */
    private static final Map<String, String> NEEDED = Map.of(
            "SendMessageBatch", "SendMessage",
            "PublishBatch", "Publish",
            "TransactWriteItems", "PutItem",
            "BatchExecuteStatement", "PartiQLInsert");

    private static final Object TURN = new Object();

    private static volatile @Nullable Set<Deed> kept;
    private static volatile @Nullable String actor;

    private Deeds() {}

    /** All deeds of some work. */
    public static Set<Deed> of(Runnable work) {
        var deeds = new TreeSet<Deed>();
        kept = deeds;
        try {
            work.run();
        } finally {
            kept = null;
        }
        return deeds;
    }

    /** Work of a function. */
    public static <T> T by(String function, Supplier<T> work) {
        if (kept == null) return work.get();
        synchronized (TURN) {
            actor = function;
            try {
                return work.get();
            } finally {
                actor = null;
            }
        }
    }

    static void add(String service, String operation, String resource) {
        var deeds = kept;
        var function = actor;
        if (deeds == null || function == null) return;
        var deed = new Deed(function, service + ":" + NEEDED.getOrDefault(operation, operation), resource);
        synchronized (deeds) {
            deeds.add(deed);
        }
    }

    /**
     * One of them.
     *
     * @param action as IAM calls it, e.g. {@code sqs:SendMessage}
     * @param resource id in the template, e.g. {@code heard}, or {@code ambient/index/work}
     */
    public record Deed(String function, String action, String resource) implements Comparable<Deed> {
        @Override
        public int compareTo(Deed other) {
            return toString().compareTo(other.toString());
        }

        @Override
        public String toString() {
            return function + " " + action + " " + resource;
        }
    }
}
