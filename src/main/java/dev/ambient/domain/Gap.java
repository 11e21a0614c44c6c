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
    public static final Gap USUAL = new Gap(24, 8);

    @Override
    public AlertKind kind() {
        return AlertKind.LISTENING_GAP;
    }

    @Override
    public Measure measure(Verdict verdict) {
        return new Measure(verdict.times(), times);
    }

    @Override
    public Stream<Verdict> begin(Tick tick) {
        if (!tick.endsHour()) return Stream.empty();
        return tick.rhythm().vigil().networks().entrySet().stream()
                .filter(one -> isSilent(tick, one.getValue()))
                .filter(one -> !tick.hour(0).networks().containsKey(one.getKey()))
                .map(one -> measured(tick, one.getKey(), one.getValue()));
    }

    @Override
    public Optional<Verdict> onward(Tick tick, Verdict open) {
        var network = tick.rhythm().vigil().networks().get(open.subject());
        if (network == null) return Optional.empty();
        var again = tick.endsHour() && tick.hour(0).networks().containsKey(open.subject());
        return Optional.of(again ? open.ended(measured(tick, open.subject(), network)) : open);
    }

    private boolean isSilent(Tick tick, Network network) {
        var silence = network.silence(tick.end()).toMinutes() / 60.0;
        return network.isLearnt() && silence >= Math.max(hours, times * network.gap());
    }

    private Verdict measured(Tick tick, String name, Network network) {
        var silence = network.silence(tick.end()).toHours();
        return Verdict.opens(kind(), name, tick, silence, 0, network.gap(), 0, hours + "h");
    }
}
