package dev.ambient.local.cost;

import dev.ambient.any.AnyListening;
import dev.ambient.any.AnyPost;
import dev.ambient.domain.Author;
import dev.ambient.domain.Heard;
import dev.ambient.domain.Mention;
import dev.ambient.domain.Person;
import dev.ambient.edge.dynamodb.MadeTable;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * So many people with a profile each. Their hashes are kept, and looked up by bisection; what a profile holds is that of one of 64 which
 * {@code profile} wrote, of one to sixteen posts, chosen by the hash: an item is put together when it is read.
 */
final class Population {
    private static final int MODELS = 64;
    private static final List<Integer> POSTS = List.of(1, 1, 1, 1, 2, 2, 4, 16);

    /** When they posted first. */
    static final Instant START = Instant.parse("2026-03-02T00:00:00Z");

    private final int size;
    private final long[] hashes;
    private final List<Map<String, AttributeValue>> models;

    Population(int size) {
        this.size = size;
        var table = table(new Metered(nobody -> null));
        hashes = IntStream.range(0, size)
                .mapToLong(number -> hash(table.dots().pseudonym(person(number)).value()))
                .toArray();
        Arrays.sort(hashes);
        models = models();
    }

    private static MadeTable table(Metered metered) {
        return new MadeTable(metered, "ambient", Optional.of(Works.KEY), AnyListening.nordbrew(), Clock.systemUTC());
    }

    private static List<Map<String, AttributeValue>> models() {
        var metered = new Metered(nobody -> null);
        var works = new Works(metered, AnyListening.nordbrew());
        var random = new Random(7);
        var models = new ArrayList<Map<String, AttributeValue>>();
        for (var model = 0; model < MODELS; model++) {
            var person = person(-1 - model);
            for (var post = POSTS.get(model % POSTS.size()); post > 0; post--)
                works.profile(Works.event(List.of(post(random, person, START.plusSeconds(random.nextInt(86_400))))));
            var place = Map.of(
                    "pk",
                    AttributeValue.fromS(table(metered).dots().pseudonym(person).value()),
                    "sk",
                    AttributeValue.fromS("PROFILE"));
            var item = metered.item(place);
            if (item == null) throw new IllegalStateException("a model without a profile");
            models.add(item);
        }
        return models;
    }

    /** The profile filed under a pseudonym, null where nobody is. */
    @Nullable
    Map<String, AttributeValue> item(String pk) {
        var hash = hash(pk);
        if (Arrays.binarySearch(hashes, hash) < 0) return null;
        var item = new HashMap<>(models.get((int) Math.floorMod(hash, (long) MODELS)));
        item.put("pk", AttributeValue.fromS(pk));
        return item;
    }

    /** A post of one of them, or of one in twenty somebody new. */
    Heard post(Random random, Instant at) {
        var number = random.nextInt(20) == 0 ? size + random.nextInt(size) : random.nextInt(size);
        return post(random, person(number), at);
    }

    private static Person person(int number) {
        return new Person("x", "u" + number);
    }

    private static Heard post(Random random, Person person, Instant at) {
        var any = AnyPost.wide(random);
        var post = any.mention();
        var author = post.author();
        var mention = new Mention(
                post.op(),
                person.network(),
                Long.toString(random.nextLong() >>> 1),
                1,
                new Author(person.id(), author.handle(), author.name(), author.followers(), author.following(), false),
                at,
                post.text(),
                post.lang(),
                Mention.Kind.POST,
                post.visibility(),
                null,
                null,
                null,
                null,
                null,
                post.media(),
                post.counts(),
                null);
        return new Heard(any.record(), mention, any.reading(), any.concerns(), any.voice(), at.plusSeconds(5));
    }

    private static long hash(String pseudonym) {
        var name = pseudonym.substring(pseudonym.lastIndexOf('#') + 1);
        return ByteBuffer.wrap(Base64.getUrlDecoder().decode(name)).getLong();
    }
}
