package dev.ambient.flow;

import org.jspecify.annotations.Nullable;

/**
 * A failure for the log: what it was and where, without its words, as a parser quotes what somebody wrote. What the AWS SDK
 * says stays: it tells of requests, not of people.
 */
final class Bare extends Exception {
    private static final long serialVersionUID = 1;
    private static final String SDK = "software.amazon.awssdk.";
    private static final int DEPTH = 8;

    Bare(Throwable failure) {
        this(failure, DEPTH);
    }

    private Bare(Throwable failure, int depth) {
        super(words(failure), cause(failure, depth));
        setStackTrace(failure.getStackTrace());
    }

    private static String words(Throwable failure) {
        var name = failure.getClass().getName();
        return name.startsWith(SDK) ? name + ": " + failure.getMessage() : name;
    }

    private static @Nullable Throwable cause(Throwable failure, int depth) {
        return failure.getCause() == null || depth == 0 ? null : new Bare(failure.getCause(), depth - 1);
    }
}
