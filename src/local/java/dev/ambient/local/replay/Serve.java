package dev.ambient.local.replay;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import org.jboss.logging.Logger;

/** Stays and works on real time: queues are polled, the stream is read, the schedules are fired every minute. */
final class Serve {
    private static final Logger LOG = Logger.getLogger(Serve.class);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int LONG_POLL = 10;
    /** How it says that it listens. */
    static final String READY = "ambient: serving";

    private final Scene scene;
    private final PrintStream out;
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile boolean ended;

    Serve(Scene scene, PrintStream out) {
        this.scene = scene;
        this.out = out;
    }

    /** Returns when the process is asked to end. */
    void untilEnd() {
        Clock.real();
        var threads = new ArrayList<Thread>();
        for (var mapping : scene.flow().mappings()) threads.add(thread(() -> mapping.poll(LONG_POLL)));
        for (var stream : scene.flow().streams())
            threads.add(thread(() -> {
                if (!stream.glance(Instant.now())) sleep(500);
            }));
        threads.add(thread(this::minute));
        hint();
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
        try {
            end.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        for (var thread : threads) thread.interrupt();
    }

    private void hint() {
        var queue = scene.entry();
        out.println(READY + " until Ctrl-C; what is told appears in "
                + scene.options().out());
        out.println("  mentions: " + queue.url());
        out.println(
                "  AWS_ACCESS_KEY_ID=local AWS_SECRET_ACCESS_KEY=local AWS_REGION=us-east-1 aws sqs send-message --endpoint-url "
                        + queue.url().replaceFirst("/\\d+/[^/]+$", "") + " --queue-url " + queue.url()
                        + " --message-body file://infra/events/mention.json");
    }

    private Thread thread(Runnable step) {
        var thread = new Thread(() -> {
            while (!ended) {
                try {
                    step.run();
                } catch (RuntimeException failure) {
                    if (!ended) LOG.error("it goes on after", failure);
                    sleep(1_000);
                }
            }
        });
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private void minute() {
        var next = Pace.next(Instant.now(), MINUTE);
        sleep(Math.max(1, Duration.between(Instant.now(), next).toMillis()));
        if (!ended) for (var schedule : scene.flow().schedules()) schedule.fire(next, MINUTE);
    }

    private void stop() {
        ended = true;
        end.countDown();
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
