package dev.ambient.edge.dynamodb;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ambient.any.AnyPost;
import dev.ambient.any.AnyProfile;
import dev.ambient.domain.Dot;
import dev.ambient.domain.Person;
import dev.ambient.domain.Profile;
import dev.ambient.domain.Versioned;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What is written most takes one write unit: at most 1,024 bytes with its names. */
class SizeTest {
    private static final int UNIT = 1_024;
    private static final Person ANA = new Person("bluesky", "did:plc:ana");

    private final Pseudonyms pseudonyms = new Pseudonyms(Optional.of("secret"));
    private final Dotted dotted = new Dotted(pseudonyms, 90, Clock.systemUTC());

    @Test
    void dotsTakeOneUnit() {
        var sizes = sizes(random -> size(dotted.item(Dot.of(AnyPost.of(random))).item()));
        assertTrue(sizes.get(sizes.size() - 1) <= UNIT, "dots: " + sizes);
    }

    @Test
    void portraitsOfAFewPostsTakeOneUnit() {
        for (var posts : List.of(1, 2, 4, 8, 16)) {
            var sizes = sizes(random -> size(item(AnyProfile.of(random, posts, AnyPost::of))));
            if (posts <= 4) assertTrue(sizes.get(sizes.size() - 1) <= UNIT, posts + " posts: " + sizes);
            assertTrue(sizes.get(sizes.size() - 1) <= 4 * UNIT, posts + " posts: " + sizes);
        }
    }

    /** Two years of somebody who talks of everything, at every hour, with everybody, and orders. */
    @Test
    void aLongLifeTakesFourUnits() {
        for (var seed = 0; seed < 5; seed++) {
            var random = new Random(seed);
            var profile = AnyProfile.ordering(random, AnyProfile.longLife(random, 1_000));
            var size = size(item(profile));
            assertTrue(size <= 4 * UNIT, "seed " + seed + ": " + size);
        }
    }

    private Item item(Profile profile) {
        return Portrait.item(pseudonyms.of(ANA), new Versioned<>(profile, 12), "care", Optional.empty());
    }

    private static List<Integer> sizes(ToIntFunction<Random> measure) {
        return IntStream.range(0, 200)
                .map(seed -> measure.applyAsInt(new Random(seed)))
                .sorted()
                .boxed()
                .toList();
    }

    /** As DynamoDB counts: names and values in UTF-8, numbers by half their digits and one. */
    static int size(Item item) {
        return item.attributes().entrySet().stream()
                .mapToInt(attribute -> attribute.getKey().length() + size(attribute.getValue()))
                .sum();
    }

    private static int size(AttributeValue value) {
        if (value.s() != null) return value.s().length();
        if (value.n() != null) return (value.n().length() + 1) / 2 + 1;
        return value.b() == null ? 1 : value.b().asByteArrayUnsafe().length;
    }
}
