package dev.ambient.local.show;

import dev.ambient.domain.BrandEvent;
import dev.ambient.domain.Chronicle;
import dev.ambient.domain.Diary;
import dev.ambient.domain.Heard;
import dev.ambient.domain.Level;
import dev.ambient.domain.Network;
import dev.ambient.domain.Pulse;
import dev.ambient.domain.Rhythm;
import dev.ambient.domain.Verdict;
import dev.ambient.local.show.Sheet.Excerpt;
import dev.ambient.local.show.Sheet.Fact;
import dev.ambient.local.show.Sheet.Section;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An hour of a brand and what is known of the brand by then → what was said, what is usual, and what goes on. The rhythm is that of
 * the table now: it has learnt from later hours too.
 *
 * @param before the hour before it
 * @param sample of what was said in it
 */
record PulseSheet(
        Pulse.Id id,
        Pulse pulse,
        Pulse before,
        Rhythm rhythm,
        Chronicle chronicle,
        Diary diary,
        Collection<Heard> sample,
        Instant at) {

    private static final int TERMS = 8;
    private static final int WARM = 28;
    private static final int EVENTS = 5;
    private static final String BARS = "▁▂▃▄▅▆▇█";

    Sheet sheet() {
        return new Sheet(
                id.brand() + ":" + id.hour(),
                id.brand() + ", the hour from " + Words.time(id.hour()) + " UTC",
                about(),
                at,
                List.of(
                        new Section("goes on by now", open()),
                        new Section("volume", List.of(volume(), course())),
                        new Section("topics", topics()),
                        new Section("networks", networks()),
                        Section.of("words that stand out", terms()),
                        new Section("a sample", quoted()),
                        new Section("what befell the brand", events()),
                        new Section("learnt", learnt())));
    }

    private String about() {
        var all = all();
        return Words.count(all.all(), "mention") + " by "
                + (pulse.authors().estimate() == 1
                        ? "one person"
                        : pulse.authors().estimate() + " people") + ", "
                + Words.percent(all.negativeShare()) + " unhappy, before an audience of "
                + Words.count(pulse.reach(), "follower") + ".";
    }

    private Pulse.Count all() {
        return pulse.count(Pulse.ALL);
    }

    private List<Fact> open() {
        var wave = rhythm.wave();
        var spike = wave == null || !rhythm.isOpen()
                ? Stream.<Verdict>empty()
                : Stream.of(Verdict.of(wave, rhythm.queued()));
        return Stream.concat(spike, rhythm.vigil().verdicts().stream().filter(Verdict::opens))
                .map(this::open)
                .toList();
    }

    private Fact open(Verdict one) {
        var words = Words.plain(one.kind()) + (one.isWhole() ? "" : " of " + one.subject()) + " since "
                + Words.time(one.since()) + ": " + one.observed() + " within " + one.window()
                + (one.z() == 0 ? "" : ", " + Words.figure(one.expected()) + " expected, z " + Words.figure(one.z()))
                + diary.cause(one.since())
                        .map(event -> "; may be from: " + event.title())
                        .orElse("");
        return Fact.of(words, one);
    }

    private Fact volume() {
        var expected = rhythm.beat().expected(id.hour());
        var z = rhythm.beat().z(all().all(), expected);
        return Fact.of(
                all().all() + " heard, " + Words.figure(expected) + " usual at this hour, z " + Words.signed(z) + "; "
                        + all().reposts() + " reposts, " + all().bots() + " by bots",
                Map.of("heard", all(), "expected", Words.round(expected), "z", Words.round(z)));
    }

    /** Its twelve buckets. */
    private Fact course() {
        var counts = IntStream.range(0, 12)
                .mapToObj(bucket -> pulse.count(bucket, Pulse.ALL).all())
                .toList();
        var most = Math.max(1, counts.stream().mapToLong(Long::longValue).max().orElse(1));
        var bars = counts.stream()
                .map(count -> count == 0 ? "·" : BARS.charAt((int) ((BARS.length() - 1) * count / most)) + "")
                .collect(Collectors.joining());
        return Fact.of("each five minutes: " + bars + " (at most " + most + ")", counts);
    }

    private List<Fact> topics() {
        return pulse.topics().stream()
                .sorted(Comparator.comparingLong(
                                (String topic) -> -pulse.count(topic).all())
                        .thenComparing(topic -> topic))
                .map(this::topic)
                .toList();
    }

    private Fact topic(String topic) {
        var count = pulse.count(topic);
        var usual = rhythm.vigil().topics().getOrDefault(topic, new Level(0, 1)).expected(id.hour(), rhythm.beat());
        return Fact.of(
                topic + ": " + count.all() + ", " + Words.figure(usual) + " usual; "
                        + Words.percent(count.negativeShare()) + " unhappy",
                Map.of("topic", topic, "heard", count, "expected", Words.round(usual)));
    }

    private List<Fact> networks() {
        var names = new TreeSet<>(pulse.networks().keySet());
        names.addAll(rhythm.vigil().networks().keySet());
        return names.stream().map(this::network).toList();
    }

    private Fact network(String name) {
        var count = pulse.networks().getOrDefault(name, 0L);
        var known = Optional.ofNullable(rhythm.vigil().networks().get(name));
        return Fact.of(
                name + ": " + Words.count(count, "mention")
                        + known.filter(one -> one.gaps() > 0)
                                .map(PulseSheet::gap)
                                .orElse(""),
                Map.of("network", name, "mentions", count));
    }

    private static String gap(Network known) {
        return ", heard last until " + Words.time(known.heard()) + ", usually every " + Words.figure(known.gap())
                + " hours";
    }

    private Optional<Fact> terms() {
        var terms = pulse.terms(TERMS, before);
        return terms.isEmpty() ? Optional.empty() : Optional.of(Fact.of(String.join(", ", terms), terms));
    }

    private List<Fact> quoted() {
        return sample.stream()
                .sorted(Comparator.comparing((Heard one) -> one.mention().at())
                        .thenComparing(one -> one.mention().key()))
                .map(PulseSheet::said)
                .toList();
    }

    private static Fact said(Heard one) {
        var mention = one.mention();
        var handle = mention.author().handle();
        var words = (handle == null ? "somebody" : "@" + handle) + " on " + mention.network() + ", "
                + Words.signed(one.reading().sentiment().score());
        return Fact.of(words, mention.key())
                .showing(Optional.of(new Excerpt(mention.at(), mention.text(), mention.url())));
    }

    private List<Fact> events() {
        return diary.events().stream().limit(EVENTS).map(PulseSheet::event).toList();
    }

    private static Fact event(BrandEvent event) {
        return Fact.of(Words.time(event.at()) + " " + Words.plain(event.what()) + ": " + event.title(), event);
    }

    private List<Fact> learnt() {
        var beat = rhythm.beat();
        var since = rhythm.started();
        var closed = rhythm.closed();
        var warm = beat.days() < WARM ? beat.days() + " of " + WARM + " days of warm-up" : "warm: 28 days or more";
        var words = warm
                + (since == null ? ", not listening yet" : ", listening since " + Words.time(since))
                + (closed == null ? "" : ", closed up to " + Words.time(closed));
        return List.of(
                Fact.of(words, Map.of("days", beat.days(), "hours", beat.hours())),
                Fact.of(
                        Words.figure(beat.mean()) + " mentions an hour, variance over mean "
                                + Words.figure(beat.dispersion()) + " of hours, " + Words.figure(beat.bursts())
                                + " of five minutes",
                        Map.of(
                                "mean", Words.round(beat.mean()),
                                "dispersion", Words.round(beat.dispersion()),
                                "bursts", Words.round(beat.bursts()))),
                Fact.of(
                        Words.count(chronicle.words().size(), "word") + " known, "
                                + Words.count(chronicle.weeks().size(), "week") + " of unhappy topics",
                        Map.of(
                                "words",
                                chronicle.words().size(),
                                "weeks",
                                chronicle.weeks().size())));
    }
}
