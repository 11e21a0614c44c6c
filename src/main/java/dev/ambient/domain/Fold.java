package dev.ambient.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What one mention adds to a profile, by role. */
final class Fold {
    private static final double CERTAIN = 0.6;
    private static final double IRONIC = 0.5;

    private final Heard heard;
    private final Mention mention;
    private final Reading reading;
    private final Role role;

    private Fold(Heard heard, Role role) {
        this.heard = heard;
        this.mention = heard.mention();
        this.reading = heard.reading();
        this.role = role;
    }

    /** The profile of somebody of whom nothing but this is known. */
    static Profile of(Heard heard, Role role) {
        var fold = new Fold(heard, role);
        return role == Role.AUTHOR ? fold.authored() : fold.answered();
    }

    /** A post of the person that was deleted, by that or another record: its place and its author's name, nothing of what it said. */
    static Profile blank(Heard heard, Heard by) {
        var fold = new Fold(heard, Role.AUTHOR);
        return gone(by, heard.mention().at(), List.of(fold.trace().blanked()), fold.face());
    }

    /** A delete of a post that was never heard: only that it is gone. */
    static Profile gone(Heard delete) {
        return gone(delete, delete.mention().at(), List.of(), null);
    }

    private static Profile gone(Heard by, Instant at, List<Trace> traces, Profile.@Nullable Face face) {
        var entry = Ring.Entry.of(by, Role.AUTHOR, Ring.GONE, at);
        return new Profile(
                Ring.of(entry),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                null,
                traces,
                face,
                List.of(),
                false);
    }

    private Profile authored() {
        var apart = isApart();
        return profile(
                acts(),
                apart ? new TreeMap<>() : support(),
                apart ? new TreeMap<>() : interests(),
                apart ? null : Sketch.of(heard),
                trace(),
                face());
    }

    /** What says nothing about a person, or what must not be used. */
    private boolean isApart() {
        return heard.voice() != null
                || mention.author().bot()
                || !reading.sensitive().isEmpty()
                || reading.contest();
    }

    private Profile.Face face() {
        var author = mention.author();
        return new Profile.Face(mention.at(), author.handle(), author.name(), author.followers());
    }

    private Profile answered() {
        var acts = new TreeMap<Act, Long>(Map.of(heard.voice() != null ? Act.ANSWERED : Act.HELPED, 1L));
        return profile(acts, new TreeMap<>(), new TreeMap<>(), Sketch.answered(heard), trace(), null);
    }

    private Profile profile(
            SortedMap<Act, Long> acts,
            SortedMap<String, Stance> support,
            SortedMap<String, Double> interests,
            @Nullable Sketch sketch,
            Trace trace,
            Profile.@Nullable Face face) {
        var entry = Ring.Entry.of(heard, role, mention.revision(), mention.at());
        return new Profile(Ring.of(entry), acts, support, interests, sketch, List.of(trace), face, List.of(), false);
    }

    private SortedMap<Act, Long> acts() {
        var acts = new TreeMap<Act, Long>();
        acts.put(Act.POST, 1L);
        if (mention.reply() != null) acts.put(Act.REPLY, 1L);
        acts.put(Act.valueOf(reading.sentiment().polarity().name()), 1L);
        if (isAddressed() || reading.of(Intent.QUESTION) >= CERTAIN) acts.put(Act.OPEN, 1L);
        if (reading.irony() >= IRONIC) acts.put(Act.IRONIC, 1L);
        if (mention.counts().engagement() > 0)
            acts.put(Act.ENGAGED, mention.counts().engagement());
        count(acts, Intent.COMPLAINT, Act.COMPLAINT);
        count(acts, Intent.QUESTION, Act.QUESTION);
        count(acts, Intent.PRAISE, Act.PRAISE);
        count(acts, Intent.RECOMMENDATION, Act.RECOMMENDATION);
        return acts;
    }

    private void count(SortedMap<Act, Long> acts, Intent intent, Act act) {
        if (reading.of(intent) >= CERTAIN) acts.put(act, 1L);
    }

    private SortedMap<String, Stance> support() {
        var support = new TreeMap<String, Stance>();
        for (var concern : heard.concerns()) {
            var score = reading.towards(concern.brand()).score();
            var stance = Stance.of(score, reading.irony(), mention.at());
            support.put(concern.brand(), urges() ? stance.urging() : stance);
        }
        return support;
    }

    /** Recommends without being asked by the brand, or helps another customer. */
    private boolean urges() {
        var mind = mention.reply() == null || !isAddressed();
        var peer = mention.answered();
        var helps = peer != null
                && !peer.equals(mention.person())
                && reading.need() < 0.5
                && !reading.sentiment().isNegative();
        return mind && reading.irony() < IRONIC && (reading.of(Intent.RECOMMENDATION) >= CERTAIN || helps);
    }

    private boolean isAddressed() {
        return heard.concerns().stream().anyMatch(Concern::addressed);
    }

    private SortedMap<String, Double> interests() {
        var interests = new TreeMap<String, Double>();
        for (var topic : reading.topics()) interests.put(topic, Decay.INTEREST.weight(mention.at()));
        return interests;
    }

    private Trace trace() {
        var concern = heard.concerns().stream()
                .filter(Concern::addressed)
                .findFirst()
                .or(() -> heard.concerns().stream().findFirst());
        var brand = concern.map(Concern::brand).orElse("");
        var by = heard.voice() != null ? heard.voice() : Trace.PEER;
        return new Trace(
                mention.key(),
                role,
                mention.at(),
                mention.revision(),
                brand,
                Key.of(mention.network(), mention.conversation()),
                mention.reply() == null
                        ? null
                        : Key.of(mention.network(), mention.reply().id()),
                role == Role.ANSWER ? by : null,
                reading.towards(brand).score(),
                reading.irony(),
                heard.voice() != null ? 0 : reading.need(),
                concern.map(Concern::addressed).orElse(false),
                isApart(),
                role == Role.AUTHOR && !isApart() ? Sketch.about(reading) : List.of(),
                role == Role.AUTHOR && !isApart() ? Stage.of(reading).orElse(null) : null,
                false);
    }
}
