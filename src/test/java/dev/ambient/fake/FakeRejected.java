package dev.ambient.fake;

import dev.ambient.domain.Refusal;
import dev.ambient.domain.Rejected;
import java.util.ArrayList;
import java.util.List;

/** Rejected records in memory. */
public final class FakeRejected implements Rejected {
    private final List<Kept> kept = new ArrayList<>();

    /** What was put aside, in order. */
    public synchronized List<Kept> kept() {
        return List.copyOf(kept);
    }

    @Override
    public synchronized void keep(String record, String body, Refusal refusal) {
        kept.add(new Kept(record, body, refusal));
    }

    /** One of them. */
    public record Kept(String record, String body, Refusal refusal) {}
}
