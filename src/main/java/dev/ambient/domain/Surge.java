package dev.ambient.domain;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * SPIKE of one topic, where the whole of the brand is in none: else it is the same wave. Only of the loudest topics, the others say too little
 * to have a rhythm. Decided when an hour closes, so that the whole goes first; over like any wave.
 *
 * @param rule the volume rule's thresholds, applied to the topic
 */
public record Surge(Listening.Spike rule) implements Sign {
    public static final Surge USUAL = new Surge(Listening.Spike.BALANCED);
    /** Topics that are watched. */
    private static final int LOUDEST = 8;

    /** The topic of what has none. */
    static final String EVERYDAY = "diaries_&_daily_life";

    @Override
    public AlertKind kind() {
        return AlertKind.SPIKE;
    }

    @Override
    public Measure measure(Verdict verdict) {
        return new Measure(verdict.z(), rule.z());
    }

    @Override
    public Stream<Verdict> begin(Tick tick) {
        if (!tick.endsHour() || !tick.isLearnt() || tick.rhythm().isLoud(tick.end())) return Stream.empty();
        return tick.rhythm().vigil().topics().entrySet().stream()
                .filter(topic -> topic.getValue().mean() >= rule.floor()
                        && !topic.getKey().equals(EVERYDAY))
                .sorted(Comparator.comparing((Map.Entry<String, Level> topic) ->
                                -topic.getValue().mean())
                        .thenComparing(Map.Entry::getKey))
                .limit(LOUDEST)
                .flatMap(topic -> risen(tick, topic.getKey()).stream());
    }

    @Override
    public Optional<Verdict> onward(Tick tick, Verdict open) {
        if (!tick.endsHour()) return Optional.of(open);
        var last = window(tick, open.subject(), 1);
        var calm = last.z() < Rhythm.CALM ? open.calm() + 1 : 0;
        return Optional.of(
                calm < Rhythm.CALM_HOURS
                        ? open.calm(calm)
                        : open.ended(measured(tick, open.subject(), last, last.z())));
    }

    private Optional<Verdict> risen(Tick tick, String topic) {
        return IntStream.rangeClosed(1, Rhythm.LONGEST)
                .mapToObj(hours -> window(tick, topic, hours))
                .filter(window -> window.rises(rule))
                .findFirst()
                .map(window -> measured(tick, topic, window, window.height()));
    }

    private static Window window(Tick tick, String topic, int hours) {
        var rhythm = tick.rhythm();
        var usual = rhythm.vigil().level(topic).course(rhythm.beat());
        return new Window(
                tick.end(),
                hours,
                usual,
                bucket -> tick.sums().count(bucket, topic).all());
    }

    private Verdict measured(Tick tick, String topic, Window window, double z) {
        return Verdict.opens(kind(), topic, tick, window.observed(), 0, window.expected(), z, window.name());
    }
}
