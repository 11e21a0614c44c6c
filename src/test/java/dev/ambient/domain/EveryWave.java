package dev.ambient.domain;

import dev.ambient.any.AnyHeard;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All that is said of many. */
final class EveryWave {
    private static final Instant NINE = AnyHeard.NINE;
    private static final List<AlertKind> KINDS = List.of(
            AlertKind.SPIKE,
            AlertKind.SENTIMENT_SHIFT,
            AlertKind.CRISIS,
            AlertKind.LISTENING_GAP,
            AlertKind.EMERGING_TOPIC,
            AlertKind.PRODUCT_INSIGHT,
            AlertKind.SEASONAL_TENSION);

    private final Herald herald;

    EveryWave(Listening listening) {
        this.herald = new Herald(listening);
    }

    Stream<Alert> all() {
        return Stream.of(kinds(), spikes(), doubts(), ends()).flatMap(one -> one);
    }

    private Stream<Alert> kinds() {
        return KINDS.stream()
                .flatMap(kind -> Arrays.stream(Decision.Change.values())
                        .map(change -> told(new Wave(kind, subject(kind), change), unhappy(18), List.of())));
    }

    private static String subject(AlertKind kind) {
        return switch (kind) {
            case SPIKE, SENTIMENT_SHIFT, CRISIS -> Pulse.ALL;
            case LISTENING_GAP -> "bluesky";
            case SEASONAL_TENSION -> "travel_&_adventure";
            default -> "grinder";
        };
    }

    private Stream<Alert> spikes() {
        var wave = new Wave(AlertKind.SPIKE, Pulse.ALL, Decision.Change.OPEN);
        var topic = new Wave(AlertKind.SPIKE, "travel_&_adventure", Decision.Change.OPEN);
        var event = new BrandEvent("nordbrew", BrandEvent.What.RELEASE, "New logo", NINE, null, null);
        var shown = List.of(AnyHeard.angry("ana"), AnyHeard.hurt("bo"));
        var whole = Stream.of(2, 18, 60).map(negative -> told(wave, unhappy(negative), shown));
        var windows = Stream.of("1h", "3h", "24h", "7d").map(window -> told(wave.over(window), unhappy(18), List.of()));
        var caused = Stream.of(AlertKind.SPIKE, AlertKind.CRISIS, AlertKind.SENTIMENT_SHIFT)
                .map(kind -> herald.alert(
                        "nordbrew",
                        new Cause(
                                new Wave(kind, Pulse.ALL, Decision.Change.OPEN).verdict(),
                                unhappy(60),
                                Rhythm.EMPTY,
                                List.of(),
                                Diary.EMPTY.plus(event)),
                        Pulse.EMPTY));
        var huge = Stream.of(told(wave.of(1_234_567, 1_234.5), unhappy(18), List.of()));
        return Stream.of(whole, windows, caused, huge, Stream.of(told(topic, unhappy(18), List.of())))
                .flatMap(one -> one);
    }

    private Stream<Alert> doubts() {
        var wave = new Wave(AlertKind.SPIKE, Pulse.ALL, Decision.Change.OPEN);
        var reposts = IntStream.range(0, 2)
                .mapToObj(number -> reposted(AnyHeard.again(AnyHeard.angry("ana"), number)))
                .toList();
        var botted = sums(new Pulse.Count(60, 30, 40, 20));
        var insight = new Wave(AlertKind.PRODUCT_INSIGHT, "grinder", Decision.Change.OPEN);
        return Stream.of(
                told(wave, botted, reposts),
                told(wave, botted, List.of()),
                told(wave.of(200, 10), sums(new Pulse.Count(200, 40, 0, 0)), List.of()),
                told(insight.of(12, 0), unhappy(18), List.of()),
                told(insight.of(12, 3), unhappy(18), List.of()),
                herald.alert(
                        "nordbrew",
                        new Cause(wave.verdict(), unhappy(18), rhythm(20, 28), List.of(), Diary.EMPTY),
                        Pulse.EMPTY));
    }

    private Stream<Alert> ends() {
        return Stream.of(Pulse.ALL, "travel_&_adventure")
                .map(subject -> new Wave(AlertKind.SPIKE, subject, Decision.Change.RESOLVE))
                .flatMap(wave -> Stream.of(wave, wave.after(Duration.ofDays(2))))
                .map(wave -> told(wave, unhappy(18), List.of()));
    }

    private static Heard reposted(Heard heard) {
        var one = heard.mention();
        var repost = new Mention(
                one.op(),
                one.network(),
                one.id(),
                1,
                one.author(),
                one.at(),
                one.text(),
                one.lang(),
                Mention.Kind.REPOST,
                one.visibility(),
                null,
                null,
                null,
                new Mention.Link("first", null),
                null,
                List.of(),
                one.counts(),
                one.url());
        return heard.with(repost);
    }

    private Alert told(Wave wave, Pulse sums, List<Heard> heard) {
        return herald.alert("nordbrew", new Cause(wave.verdict(), sums, rhythm(1, 3), heard, Diary.EMPTY), Pulse.EMPTY);
    }

    private static Pulse unhappy(int negative) {
        return sums(new Pulse.Count(61, negative, 0, 0));
    }

    private static Pulse sums(Pulse.Count all) {
        var counts = new TreeMap<>(Map.of(
                Pulse.ALL,
                all,
                "travel_&_adventure",
                new Pulse.Count(all.all() * 2 / 3, 0, 0, 0),
                "music",
                new Pulse.Count(all.all() / 3, 0, 0, 0)));
        return new Pulse(
                List.of(),
                new TreeMap<>(Map.of(0, counts)),
                Registers.EMPTY,
                List.of(),
                0,
                new TreeMap<>(Map.of("x", all.all())));
    }

    private static Rhythm rhythm(double mean, int days) {
        var vigil = new Vigil(
                List.of(),
                new Usual(1_000, 200, 0, 100),
                new TreeMap<>(Map.of("travel_&_adventure", new Level(10, 1), "music", new Level(5, 1))),
                new TreeMap<>(Map.of("x", Network.first(NINE), "bluesky", Network.first(NINE))));
        var beat = new Beat(Collections.nCopies(48, -1.0), 1, 1, mean, 24L * days);
        return new Rhythm(NINE, NINE, beat, null, true, 0, null, vigil);
    }

    /** A verdict, as a test needs it. */
    private record Wave(
            AlertKind kind,
            String subject,
            Decision.Change change,
            String window,
            long observed,
            double expected,
            Duration after) {
        Wave(AlertKind kind, String subject, Decision.Change change) {
            this(kind, subject, change, "1h", 61, 12.4, Duration.ofHours(5));
        }

        Wave over(String other) {
            return new Wave(kind, subject, change, other, observed, expected, after);
        }

        Wave of(long count, double usual) {
            return new Wave(kind, subject, change, window, count, usual, after);
        }

        Wave after(Duration other) {
            return new Wave(kind, subject, change, window, observed, expected, other);
        }

        Verdict verdict() {
            return new Verdict(
                    kind, subject, change, NINE, NINE.plus(after), observed, 90, expected, 5.3, window, 3, 0, false, 0);
        }
    }
}
