package dev.ambient.local.show;

import dev.ambient.domain.Feature;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a person, a conversation or an hour, to be printed.
 *
 * @param of what was asked for
 * @param at the time it is seen from
 */
record Sheet(String of, String title, String about, Instant at, List<Section> sections) {
    Sheet {
        sections = sections.stream().filter(one -> !one.facts().isEmpty()).toList();
    }

    /** Several of a kind. */
    record Section(String name, List<Fact> facts) {
        static Section of(String name, Optional<Fact> fact) {
            return new Section(name, fact.stream().toList());
        }
    }

    /**
     * One thing that is known.
     *
     * @param says it in words
     * @param value it in figures
     * @param because null where it is what it is
     */
    record Fact(String says, Object value, @Nullable Because because, List<Excerpt> evidence) {
        static Fact of(String says, Object value) {
            return new Fact(says, value, null, List.of());
        }

        /** A field of a portrait. */
        static <T> Fact of(Feature<T> feature, Function<T, String> words, Function<Integer, Optional<Excerpt>> dot) {
            var because = new Because(
                    Words.round(feature.confidence()),
                    feature.n(),
                    feature.first(),
                    feature.last(),
                    feature.halfLife());
            var evidence = feature.evidence().stream()
                    .flatMap(place -> dot.apply(place).stream())
                    .toList();
            return new Fact(words.apply(feature.value()), feature.value(), because, evidence);
        }

        Fact showing(Optional<Excerpt> excerpt) {
            return new Fact(says, value, because, excerpt.stream().toList());
        }
    }

    /**
     * How far something is to be believed.
     *
     * @param confidence 0..1
     * @param n posts behind it
     * @param halfLife in days; 0 where it does not fade
     */
    record Because(
            double confidence,
            long n,
            @Nullable Instant first,
            @Nullable Instant last,
            int halfLife) {}

    /**
     * A kept post.
     *
     * @param text null where it is no longer kept
     */
    record Excerpt(
            Instant at, @Nullable String text, @Nullable String url) {}
}
