package dev.ambient.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a person thinks, and of what: the fields of a portrait that weigh good against bad. */
final class Impression {
    /** A trigger: a brand answered them the day before. */
    static final String ANSWERED = "a brand's answer";

    private static final int FADES = 90;
    private static final double GOOD = 0.3;
    private static final Duration SOON = Duration.ofDays(1);
    private static final int AGAIN = 2;
    private static final int SOME = 3;

    private final Profile profile;
    private final Map<String, Theme> themes = new TreeMap<>();
    private final Instant now;

    Impression(Profile profile, Instant now) {
        this.profile = profile;
        this.themes.putAll(profile.drawn().topics());
        profile.drawn().aspects().forEach(this.themes::putIfAbsent);
        this.now = now;
    }

    /** Of brands their support; of topics and aspects what two posts or more say. */
    List<Feature<Portrait.Opinion>> opinions() {
        var opinions = new ArrayList<Feature<Portrait.Opinion>>();
        profile.support().forEach((brand, stance) -> {
            var opinion = new Portrait.Opinion(brand, stance.support().value());
            var evidence = Draft.evidence(profile, trace -> trace.feeds(brand));
            opinions.add(Feature.of(opinion, stance.n(), stance.days(), FADES, evidence, now));
        });
        themes.forEach((name, theme) -> {
            if (theme.n() >= AGAIN && theme.positive() + theme.negative() > 0)
                opinions.add(feature(new Portrait.Opinion(name, theme.stance()), name, theme));
        });
        opinions.sort(Comparator.comparingLong((Feature<Portrait.Opinion> one) -> -one.n())
                .thenComparing(one -> one.value().target()));
        return List.copyOf(opinions);
    }

    /** Negative at least twice, on different days, and in at least half of the posts. */
    List<Feature<String>> tensions() {
        return themes.entrySet().stream()
                .filter(one -> isTense(one.getValue()))
                .sorted(Comparator.comparingLong((Map.Entry<String, Theme> one) ->
                                -one.getValue().negative())
                        .thenComparing(Map.Entry::getKey))
                .map(one -> feature(one.getKey(), one.getKey(), one.getValue()))
                .toList();
    }

    private static boolean isTense(Theme theme) {
        return theme.negative() >= AGAIN && theme.days().counts().size() >= AGAIN && 2 * theme.negative() >= theme.n();
    }

    /** Three posts or more of which more are positive than of all their posts, by the lower end of Wilson's interval. */
    List<Feature<Portrait.Trigger>> triggers() {
        var usual = profile.rate(Act.POSITIVE);
        var triggers = new ArrayList<Feature<Portrait.Trigger>>();
        themes.forEach((name, theme) -> {
            if (theme.n() >= SOME && new Share(theme.positive(), theme.n()).low() > usual)
                triggers.add(feature(trigger(name, theme.positive(), theme.n()), name, theme));
        });
        var after = Draft.evidence(profile, this::isAfterAnAnswer);
        var good = after.stream()
                .filter(place -> profile.traces().get(place).score() >= GOOD)
                .count();
        if (after.size() >= SOME && new Share(good, after.size()).low() > usual)
            triggers.add(Feature.of(trigger(ANSWERED, good, after.size()), after.size(), Tally.EMPTY, 0, after, now));
        triggers.sort(Comparator.comparingDouble(
                        (Feature<Portrait.Trigger> one) -> -one.value().share())
                .thenComparing(one -> one.value().what()));
        return List.copyOf(triggers);
    }

    private static Portrait.Trigger trigger(String what, long positive, long n) {
        return new Portrait.Trigger(what, (double) positive / n);
    }

    /** Their own post in a conversation in which a brand had answered them within a day. */
    private boolean isAfterAnAnswer(Trace post) {
        return post.isOwn()
                && profile.traces().stream()
                        .filter(trace -> trace.isByBrand() && trace.root().equals(post.root()))
                        .anyMatch(answer -> answer.at().isBefore(post.at())
                                && !answer.at().plus(SOON).isBefore(post.at()));
    }

    private <T> Feature<T> feature(T value, String name, Theme theme) {
        var evidence = Draft.evidence(profile, trace -> trace.about().contains(name));
        return Feature.of(value, theme.n(), theme.days(), FADES, evidence, now);
    }
}
