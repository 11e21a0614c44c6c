package dev.ambient.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is learnt and decided of one brand besides the volume of its whole.
 *
 * @param verdicts those that go on, and those that are not on their way yet
 */
public record Vigil(List<Verdict> verdicts, Usual usual) {
    public static final Vigil EMPTY = new Vigil(List.of(), Usual.NOTHING);

    public Vigil {
        verdicts = List.copyOf(verdicts);
    }

    /** What was decided and is not on its way yet, in the order in which it is told. */
    Stream<Verdict> news() {
        return verdicts.stream().filter(verdict -> !verdict.queued());
    }

    Vigil sent() {
        return new Vigil(
                verdicts.stream().filter(Verdict::opens).map(Verdict::sent).toList(), usual);
    }

    boolean isOpen(AlertKind kind, String subject) {
        return verdicts.stream().anyMatch(one -> one.opens() && one.concerns(kind, subject));
    }

    /** Closes one bucket: decides on what was counted up to its end, then learns the hour that ends with it. */
    Vigil close(Tick tick, List<Sign> signs) {
        var next = new ArrayList<>(news().filter(one -> !one.opens()).toList());
        for (var sign : signs) {
            verdicts.stream()
                    .filter(one -> one.kind() == sign.kind() && one.opens())
                    .forEach(one -> sign.onward(tick, one).ifPresent(next::add));
            sign.begin(tick)
                    .filter(fresh -> !isOpen(fresh.kind(), fresh.subject()))
                    .forEach(next::add);
        }
        return new Vigil(next, tick.endsHour() ? usual.learn(tick.hour(0), tick.expected()) : usual);
    }
}
