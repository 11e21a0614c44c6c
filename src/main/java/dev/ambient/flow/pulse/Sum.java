package dev.ambient.flow.pulse;

import dev.ambient.domain.Pulse;
import dev.ambient.domain.Streamed;
import dev.ambient.domain.Versioned;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * One stored sum, to which a stream batch is added once: on condition that nobody wrote in between, else read again and added
 * again.
 *
 * @param exactly reads it consistently
 * @param keep writes it, false where somebody wrote in between
 */
record Sum<S extends Streamed<S>>(Supplier<Versioned<S>> exactly, Predicate<Versioned<S>> keep) {
    private static final int PATIENCE = 8;

    /** @param last what is done with the sum before it is written */
    Added<S> add(List<Beat<S>> beats, Pulse.Batch batch, Versioned<S> stored, UnaryOperator<S> last) {
        for (var conflicts = 0; conflicts < PATIENCE; conflicts++) {
            var before = stored.value();
            var fresh = beats.stream()
                    .filter(beat -> !before.knows(batch.first(), beat.sequence()))
                    .toList();
            var more = fresh.stream().map(Beat::value).reduce(Streamed::plus);
            var again = before.knows(batch.first(), batch.first());
            if (more.isEmpty()) return new Added<>(before, before, 0, again);
            var next = last.apply(before.plus(more.get()).after(batch));
            if (keep.test(stored.with(next))) return new Added<>(before, next, fresh.size(), again);
            stored = exactly.get();
        }
        throw new IllegalStateException("somebody else keeps writing the same sum");
    }

    /**
     * What stood there, and what does now.
     *
     * @param fresh how many of the beats it did not hold before
     * @param again whether a part of this batch was added before, by somebody who may have died since
     */
    record Added<S>(S before, S value, int fresh, boolean again) {}
}
