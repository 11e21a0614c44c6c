package dev.ambient.domain;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * LISTENING_GAP: a network on which a brand used to be spoken of is silent; over when it is heard again.
 *
 * @param hours of silence at least
 * @param times the usual silence at least
 */
public record Gap(int hours, double times) implements Sign {
    public static final Gap USUAL = new Gap(24, 5);

    @Override
    public AlertKind kind() {
        return AlertKind.LISTENING_GAP;
    }

    @Override
    public Stream<Verdict> begin(Turn turn) {
        if (!turn.endsHour()) return Stream.empty();
        return turn.rhythm().vigil().networks().entrySet().stream()
                .filter(one -> isSilent(turn, one.getValue()))
                .filter(one -> !turn.hour(0).networks().containsKey(one.getKey()))
                .map(one -> measured(turn, one.getKey(), one.getValue()));
    }

    @Override
    public Optional<Verdict> onward(Turn turn, Verdict open) {
        var network = turn.rhythm().vigil().networks().get(open.subject());
        if (network == null) return Optional.empty();
        var again = turn.endsHour() && turn.hour(0).networks().containsKey(open.subject());
        return Optional.of(again ? open.ended(measured(turn, open.subject(), network)) : open);
    }

    private boolean isSilent(Turn turn, Network network) {
        var silence = network.silence(turn.end()).toMinutes() / 60.0;
        return network.isLearnt() && silence >= Math.max(hours, times * network.gap());
    }

    private Verdict measured(Turn turn, String name, Network network) {
        var silence = network.silence(turn.end()).toHours();
        return Verdict.opens(kind(), name, turn, silence, 0, network.gap(), 0, hours + "h");
    }
}
