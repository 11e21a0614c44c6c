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

    private static final Duration THREE = Duration.ofHours(3);

    @Override
    public AlertKind kind() {
        return AlertKind.SPIKE;
    }

    @Override
    public Stream<Verdict> begin(Turn turn) {
        if (!turn.endsHour() || !turn.isLearnt() || turn.rhythm().isOpen()) return Stream.empty();
        return turn.rhythm().vigil().topics().entrySet().stream()
                .filter(topic -> topic.getValue().mean() >= rule.floor())
                .sorted(Comparator.comparing((Map.Entry<String, Level> topic) ->
                                -topic.getValue().mean())
                        .thenComparing(Map.Entry::getKey))
                .limit(LOUDEST)
                .flatMap(topic -> risen(turn, topic.getKey()).stream());
    }

    @Override
    public Optional<Verdict> onward(Turn turn, Verdict open) {
        if (!turn.endsHour()) return Optional.of(open);
        var now = measured(turn, open.subject(), Turn.HOUR, "1h");
        var calm = now.z() < Rhythm.CALM ? open.calm() + 1 : 0;
        return Optional.of(calm < Rhythm.CALM_HOURS ? open.calm(calm) : open.ended(now));
    }

    private Optional<Verdict> risen(Turn turn, String topic) {
        return Optional.of(measured(turn, topic, Turn.HOUR, "1h"))
                .filter(wave -> fires(wave, rule.least1h()))
                .or(() -> Optional.of(measured(turn, topic, THREE, "3h")).filter(wave -> fires(wave, rule.least3h())));
    }

    private boolean fires(Verdict wave, long least) {
        return wave.observed() >= least && wave.z() >= rule.z() && wave.observed() >= rule.ratio() * wave.expected();
    }

    private Verdict measured(Turn turn, String topic, Duration length, String window) {
        var level = turn.rhythm().vigil().level(topic);
        var observed = turn.sums().count(turn.end(), length, topic).all();
        var expected = Stream.iterate(
                        turn.end().minus(length), at -> at.isBefore(turn.end()), at -> at.plus(Pulse.BUCKET))
                .mapToDouble(
                        (Instant bucket) -> level.expected(bucket, turn.rhythm().beat()))
                .sum();
        var share = expected * Pulse.BUCKET.toMillis() / Turn.HOUR.toMillis();
        return Verdict.opens(kind(), topic, turn, observed, 0, share, level.z(observed, share), window);
    }
}
