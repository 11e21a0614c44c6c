package dev.ambient.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a wave may come from, so that nobody takes an artefact for a mood.
 *
 * @param sums of the hours it rests on
 * @param rhythm what is usual
 * @param heard mentions that show it
 * @param diary what the brand did or met lately
 */
public record Cause(Verdict wave, Pulse sums, Rhythm rhythm, List<Heard> heard, Diary diary) {
    private static final double MOST = 0.5;
    private static final double MANY = 0.3;
    private static final double NEARLY_ALL = 0.95;
    private static final double ALIKE = 0.9;
    private static final double STEP = 3;
    /** Mentions below which a mix of topics says nothing. */
    private static final long ENOUGH = 20;

    /** What the brand did before it, or shortly after. */
    Optional<BrandEvent> event() {
        return diary.cause(wave.since());
    }

    /** The topic that brought more than half of what is unusual about the whole. */
    Optional<String> topic() {
        if (!wave.isWhole())
            return wave.kind() == AlertKind.SPIKE || wave.kind() == AlertKind.SEASONAL_TENSION
                    ? Optional.of(wave.subject())
                    : Optional.empty();
        var excess = wave.observed() - wave.expected();
        return sums.topics().stream()
                .filter(topic -> !topic.equals(Surge.EVERYDAY))
                .filter(topic -> sums.count(topic).all() - usual(topic) > MOST * excess)
                .max((one, other) ->
                        Long.compare(sums.count(one).all(), sums.count(other).all()));
    }

    /** What else it may be than many people with something to say. */
    List<String> doubts(Language language) {
        var doubts = new ArrayList<String>();
        var total = sums.count(wave.isWhole() ? Pulse.ALL : wave.subject());
        if (total.repostShare() >= MOST) doubts.add(language.say(isOnePost() ? "doubt.one-post" : "doubt.reposts"));
        if (total.botShare() >= MANY) doubts.add(language.say("doubt.bots", language.percent(total.botShare())));
        network().ifPresent(network -> doubts.add(language.say("doubt.network", language.network(network))));
        if (isStep(total)) doubts.add(language.say("doubt.step"));
        else if (isNew()) doubts.add(language.say("doubt.new"));
        return doubts;
    }

    private boolean isOnePost() {
        var reposted = heard.stream()
                .map(one -> one.mention().repost())
                .filter(Objects::nonNull)
                .map(Mention.Link::id)
                .toList();
        return reposted.size() > 1 && reposted.stream().distinct().count() == 1;
    }

    /** The only one that speaks, where several do as a rule. */
    private Optional<String> network() {
        var all = sums.networks().values().stream().mapToLong(Long::longValue).sum();
        return rhythm.vigil().networks().size() < 2
                ? Optional.empty()
                : sums.networks().entrySet().stream()
                        .filter(one -> one.getValue() >= NEARLY_ALL * all)
                        .map(Map.Entry::getKey)
                        .findFirst();
    }

    /** Whether it is several times the usual and yet its topics are mixed as ever and its mood is no other. */
    private boolean isStep(Pulse.Count total) {
        var moved = Math.abs(rhythm.vigil().usual().unhappy() - total.negativeShare());
        return wave.isWhole()
                && wave.observed() >= STEP * wave.expected()
                && total.all() >= ENOUGH
                && moved < Shift.USUAL.rise()
                && likeness() >= ALIKE;
    }

    /** Whether there was so little talk before that it has no rhythm. */
    private boolean isNew() {
        return (wave.kind() == AlertKind.SPIKE || wave.kind() == AlertKind.CRISIS)
                && wave.isWhole()
                && rhythm.beat().mean() < Listening.Spike.BALANCED.floor();
    }

    /** Cosine 0..1 of the topics that are counted and those that are usual. */
    private double likeness() {
        var topics = rhythm.vigil().topics();
        var product = 0.0;
        var counted = 0.0;
        for (var topic : sums.topics()) {
            var count = sums.count(topic).all();
            counted += (double) count * count;
            product += count * rhythm.vigil().level(topic).mean();
        }
        var usual = topics.values().stream()
                .mapToDouble(level -> level.mean() * level.mean())
                .sum();
        return counted == 0 || usual == 0 ? 0 : product / Math.sqrt(counted * usual);
    }

    private double usual(String topic) {
        return rhythm.vigil().level(topic).mean() * wave.length().toHours();
    }
}
