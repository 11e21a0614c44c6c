package dev.ambient.simulation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.ambient.domain.Act;
import dev.ambient.domain.Concern;
import dev.ambient.domain.Decay;
import dev.ambient.domain.Heard;
import dev.ambient.domain.Intent;
import dev.ambient.domain.Key;
import dev.ambient.domain.Person;
import dev.ambient.domain.Ring;
import dev.ambient.domain.Stance;
import dev.ambient.simulation.Town.Sort;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that is to be known of people, counted from what they posted: each post as it was written last, no matter how it came. */
final class Recount {
    private final Map<Key, List<Heard>> heard;
    private final Set<Key> deleted;

    /** @param known posts and edits as often as they were heard */
    Recount(List<Heard> known, Collection<Town.Post> fed) {
        heard = known.stream()
                .filter(one -> one.mention().isPost())
                .collect(groupingBy(one -> one.mention().key()));
        deleted = fed.stream()
                .filter(post -> post.sort() == Sort.DELETE)
                .map(post -> Key.of("x", post.id()))
                .collect(toSet());
    }

    boolean isDeleted(Key post) {
        return deleted.contains(post);
    }

    /** Who posted, and who was answered. */
    Set<Person> people() {
        return heard.values().stream()
                .flatMap(List::stream)
                .flatMap(one -> Stream.concat(Stream.of(one.mention().person()), Stream.ofNullable(answered(one))))
                .collect(toSet());
    }

    /** The last revision of each post. */
    Map<Key, Long> revisions() {
        return heard.keySet().stream()
                .collect(toMap(
                        key -> key,
                        key -> isDeleted(key) ? Ring.GONE : last(key).mention().revision()));
    }

    /** Those of {@link #acts} that may be missing: answers that were deleted before they were heard, long after. */
    Map<Act, Long> uncertain(Person person) {
        var acts = new TreeMap<Act, Long>();
        heard.forEach((key, all) -> {
            if (isDeleted(key) && all.stream().anyMatch(one -> person.equals(answered(one))))
                acts.merge(answer(key), 1L, Long::sum);
        });
        return acts;
    }

    private Act answer(Key key) {
        return last(key).voice() != null ? Act.ANSWERED : Act.HELPED;
    }

    Map<Act, Long> acts(Person person) {
        var acts = new TreeMap<Act, Long>();
        heard.forEach((key, all) -> {
            if (all.stream().anyMatch(one -> person.equals(answered(one)))) acts.merge(answer(key), 1L, Long::sum);
        });
        for (var post : posts(person)) {
            acts.merge(Act.POST, 1L, Long::sum);
            var counts = post.mention().counts();
            var engaged = counts.likes() + counts.reposts() + counts.replies();
            if (engaged > 0) acts.merge(Act.ENGAGED, engaged, Long::sum);
            var addressed = post.concerns().stream().anyMatch(Concern::addressed);
            if (addressed || post.reading().of(Intent.QUESTION) >= 0.6) acts.merge(Act.OPEN, 1L, Long::sum);
            if (post.reading().irony() >= 0.5) acts.merge(Act.IRONIC, 1L, Long::sum);
            if (post.mention().reply() != null) acts.merge(Act.REPLY, 1L, Long::sum);
            if (post.voice() == null && answered(post) != null && post.reading().need() < 0.5)
                acts.merge(Act.HELPER, 1L, Long::sum);
            var sentiment = post.reading().sentiment();
            acts.merge(Act.valueOf(sentiment.polarity().name()), 1L, Long::sum);
            for (var intent : List.of(Intent.COMPLAINT, Intent.QUESTION, Intent.PRAISE, Intent.RECOMMENDATION))
                if (post.reading().of(intent) >= 0.6) acts.merge(Act.valueOf(intent.name()), 1L, Long::sum);
        }
        return acts;
    }

    Map<String, Stance> support(Person person) {
        var support = new TreeMap<String, Stance>();
        for (var post : customers(person)) {
            for (var concern : post.concerns()) {
                var score = post.reading().towards(concern.brand()).score();
                var stance =
                        Stance.of(score, post.reading().irony(), post.mention().at());
                support.merge(concern.brand(), stance, Stance::plus);
            }
        }
        return support;
    }

    Map<String, Double> interests(Person person) {
        var interests = new TreeMap<String, Double>();
        for (var post : customers(person))
            for (var topic : post.reading().topics())
                interests.merge(topic, Decay.INTEREST.weight(post.mention().at()), Double::sum);
        return interests;
    }

    /** Posts of the person and answers to them, deleted ones too: they keep their place. */
    Set<String> traces(Person person) {
        var traces = new HashSet<String>();
        heard.forEach((key, all) -> {
            if (last(key).mention().person().equals(person)) traces.add(key + "/AUTHOR");
            if (all.stream().anyMatch(one -> person.equals(answered(one)))) traces.add(key + "/ANSWER");
        });
        return traces;
    }

    private List<Heard> posts(Person person) {
        return heard.keySet().stream()
                .filter(key -> !isDeleted(key))
                .map(this::last)
                .filter(post -> post.mention().person().equals(person))
                .toList();
    }

    /** What is not a brand's own, and may be remembered. */
    private List<Heard> customers(Person person) {
        return posts(person).stream()
                .filter(post -> post.voice() == null
                        && post.reading().sensitive().isEmpty()
                        && !post.reading().contest())
                .toList();
    }

    private Heard last(Key key) {
        return heard.getOrDefault(key, List.of()).stream()
                .max((one, other) ->
                        Long.compare(one.mention().revision(), other.mention().revision()))
                .orElseThrow();
    }

    private static @Nullable Person answered(Heard heard) {
        var mention = heard.mention();
        var whom = mention.answered();
        var answers = whom != null
                && !whom.equals(mention.person())
                && !whom.id().equals(Town.BRAND)
                && !heard.concerns().isEmpty();
        return answers ? whom : null;
    }
}
