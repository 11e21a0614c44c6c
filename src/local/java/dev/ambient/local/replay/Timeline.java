package dev.ambient.local.replay;

import dev.ambient.local.Options;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Iterator;
import java.util.Optional;

/** The bodies a run is asked for, each with the time it was when it came in: event time, as far as it can be believed. */
public final class Timeline implements Iterator<Timeline.Said>, AutoCloseable {
    private final Input input;
    private final Watermark bodies;

    private Timeline(Input input) {
        this.input = input;
        this.bodies = new Watermark(input);
    }

    /** @throws dev.ambient.local.Trouble where there is nothing to read */
    public static Timeline of(Options options) {
        return new Timeline(Input.of(Settings.input(options)));
    }

    /** The listening asked for, or the bundled one. */
    public static Path listening(Options options) {
        return Settings.listening(options);
    }

    /** @param now empty where no body bore a time yet */
    public record Said(String body, int records, Optional<Instant> now) {}

    @Override
    public boolean hasNext() {
        return bodies.hasNext();
    }

    @Override
    public Said next() {
        var next = bodies.next();
        return new Said(next.body().text(), next.peek().records().size(), next.now());
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
