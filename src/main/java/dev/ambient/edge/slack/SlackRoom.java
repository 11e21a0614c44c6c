package dev.ambient.edge.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ambient.domain.Alert;
import dev.ambient.domain.Listening;
import dev.ambient.domain.Refusal;
import dev.ambient.domain.Room;
import dev.ambient.edge.words.Names;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * A room of Slack behind an incoming webhook. What it does not take now comes again: its own wish for a pause (429) is kept, a redirect
 * is not followed, an answer is not waited for longer than eight seconds and is not read. Only what it calls malformed never comes again.
 *
 * @see <a href="https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks">Incoming webhooks</a>
 */
@ApplicationScoped
class SlackRoom implements Room {
    private static final Logger LOG = Logger.getLogger(SlackRoom.class);
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final long ANSWER = 8_000;
    /** Seconds of a pause that does not say how long it is, and of the longest that is kept. */
    private static final long PAUSE = 30;

    private static final long LONGEST = 3_600;

    private final Hook hook;
    private final Names names;
    private final ObjectMapper json;
    private final LongSupplier nanos;
    private final long patience;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .build();
    private long paused;
    private long until;

    @Inject
    SlackRoom(
            Listening listening,
            ObjectMapper json,
            @ConfigProperty(name = "ambient.slack") Optional<String> address,
            @ConfigProperty(name = "ambient.slack.host") Optional<String> host) {
        this(Hook.of(address.orElse(""), host.orElse("hooks.slack.com")), listening, json, System::nanoTime, ANSWER);
    }

    /**
     * @param nanos a clock that only differences are taken of
     * @param patience milliseconds to wait for an answer
     */
    SlackRoom(Hook hook, Listening listening, ObjectMapper json, LongSupplier nanos, long patience) {
        this.hook = hook;
        this.names = new Names(listening);
        this.json = json;
        this.nanos = nanos;
        this.patience = patience;
    }

    @Override
    public Reply say(Alert alert) {
        if (isPaused()) return Reply.LATER;
        try {
            hook.check();
            return reply(answer(Blocks.of(json, alert, names.brand(alert), names.phrase(alert))));
        } catch (IOException | ExecutionException | TimeoutException failure) {
            var cause = failure instanceof ExecutionException ? failure.getCause() : failure;
            LOG.warnf(
                    "The room did not answer: %s",
                    cause == null ? "" : cause.getClass().getSimpleName());
            return Reply.LATER;
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return Reply.LATER;
        }
    }

    private HttpResponse<Void> answer(Object message)
            throws JsonProcessingException, ExecutionException, TimeoutException, InterruptedException {
        var request = HttpRequest.newBuilder(hook.address())
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(message)))
                .build();
        // the whole answer, a body that trickles included, has so long
        var asked = http.sendAsync(request, BodyHandlers.discarding());
        try {
            return asked.get(patience, TimeUnit.MILLISECONDS);
        } finally {
            asked.cancel(true);
        }
    }

    private Reply reply(HttpResponse<Void> answer) {
        var status = answer.statusCode();
        if (status >= 200 && status < 300) return Reply.SAID;
        LOG.warnf("The room answered %d", status);
        if (status == 400 || status == 413 || status == 422)
            return Reply.never(new Refusal("the room answered " + status, "value"));
        if (status == 429) pause(answer.headers().firstValue("Retry-After").orElse(""));
        return Reply.LATER;
    }

    private synchronized void pause(String seconds) {
        var asked = seconds.matches("\\d{1,9}") ? Long.parseLong(seconds) : PAUSE;
        paused = nanos.getAsLong();
        until = TimeUnit.SECONDS.toNanos(Math.min(LONGEST, asked));
    }

    private synchronized boolean isPaused() {
        return until > 0 && nanos.getAsLong() - paused < until;
    }
}
