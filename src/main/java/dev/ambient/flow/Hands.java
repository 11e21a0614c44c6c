package dev.ambient.flow;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A few threads for work that waits for the table or the topic, not for the processor. */
@ApplicationScoped
public class Hands implements Executor {
    private static final int COUNT = 8;

    private final ExecutorService threads = Executors.newFixedThreadPool(COUNT, Hands::thread);

    @Override
    public void execute(Runnable work) {
        threads.execute(work);
    }

    @PreDestroy
    void rest() {
        threads.shutdown();
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "hands");
        thread.setDaemon(true);
        return thread;
    }
}
