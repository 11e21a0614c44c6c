package dev.ambient.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
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

    private static final Duration THREE = Duration.ofHours(3);

    @Override
    public AlertKind kind() {
        return AlertKind.SPIKE;
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
        var now = measured(tick, open.subject(), Tick.HOUR, "1h");
        var calm = now.z() < Rhythm.CALM ? open.calm() + 1 : 0;
        return Optional.of(calm < Rhythm.CALM_HOURS ? open.calm(calm) : open.ended(now));
    }

    private Optional<Verdict> risen(Tick tick, String topic) {
        return Optional.of(measured(tick, topic, Tick.HOUR, "1h"))
                .filter(wave -> fires(wave, rule.least1h()))
                .or(() -> Optional.of(measured(tick, topic, THREE, "3h")).filter(wave -> fires(wave, rule.least3h())));
    }

    private boolean fires(Verdict wave, long least) {
        return wave.observed() >= least && wave.z() >= rule.z() && wave.observed() >= rule.ratio() * wave.expected();
    }

    private Verdict measured(Tick tick, String topic, Duration length, String window) {
        var level = tick.rhythm().vigil().level(topic);
        var observed = tick.sums().count(tick.end(), length, topic).all();
        var expected = Stream.iterate(
                        tick.end().minus(length), at -> at.isBefore(tick.end()), at -> at.plus(Pulse.BUCKET))
                .mapToDouble(
                        (Instant bucket) -> level.expected(bucket, tick.rhythm().beat()))
                .sum();
        var share = expected * Pulse.BUCKET.toMillis() / Tick.HOUR.toMillis();
        return Verdict.opens(kind(), topic, tick, observed, 0, share, level.z(observed, share), window);
    }
}
