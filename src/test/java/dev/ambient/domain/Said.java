package dev.ambient.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A post of Ana about Nordbrew, said as a test needs it. */
final class Said {
    static final Person ANA = new Person("x", "7");

    private final String id;
    private final Instant at;
    private final Map<Intent, Double> intents = new EnumMap<>(Intent.class);
    private final List<String> topics = new ArrayList<>();
    private final List<String> aspects = new ArrayList<>();
    private final List<Mention.Media> media = new ArrayList<>();
    private Mention.Op op = Mention.Op.CREATE;
    private Mention.Kind kind = Mention.Kind.POST;
    private Mention.Counts counts = Mention.Counts.NONE;
    private Set<Sensitivity> sensitive = Set.of();
    private double score;
    private double irony;
    private boolean contest;
    private boolean life;
    private double intimacy = 1;
    private Mention.Visibility visibility = Mention.Visibility.PUBLIC;
    private Duration late = Duration.ZERO;
    private boolean addressed;
    private String brand = "nordbrew";
    private Author author = Author.of(ANA.id());
    private Mention.@Nullable Link reply;
    private @Nullable String voice;

    Said(String id, Instant at) {
        this.id = id;
        this.at = at;
    }

    Said feeling(double score) {
        this.score = score;
        return this;
    }

    Said ironic(double irony) {
        this.irony = irony;
        return this;
    }

    Said meaning(Intent intent, double chance) {
        intents.put(intent, chance);
        return this;
    }

    Said on(String topic) {
        topics.add(topic);
        return this;
    }

    Said about(String aspect) {
        aspects.add(aspect);
        return this;
    }

    Said sensitive() {
        sensitive = Set.of(Sensitivity.HEALTH);
        return this;
    }

    Said living() {
        life = true;
        return this;
    }

    Said intimate(double intimacy) {
        this.intimacy = intimacy;
        return this;
    }

    Said unlisted() {
        visibility = Mention.Visibility.UNLISTED;
        return this;
    }

    Said heardAfter(Duration late) {
        this.late = late;
        return this;
    }

    Said followedBy(long people) {
        author = new Author(ANA.id(), null, null, people, null, false);
        return this;
    }

    Said named(String name) {
        author = new Author(ANA.id(), null, name, null, null, false);
        return this;
    }

    Said contest() {
        contest = true;
        return this;
    }

    Said addressed() {
        addressed = true;
        return this;
    }

    Said to(String brand) {
        this.brand = brand;
        return this;
    }

    Said replying(String post, String whom) {
        reply = new Mention.Link(post, whom);
        return this;
    }

    Said by(String person) {
        author = Author.of(person);
        return this;
    }

    Said byBot() {
        author = new Author(ANA.id(), null, null, null, null, true);
        return this;
    }

    Said byBrand() {
        voice = "nordbrew";
        return by("1");
    }

    Said showing(String medium) {
        media.add(new Mention.Media(medium, "https://social.example/1", null));
        return this;
    }

    Said as(Mention.Kind other) {
        kind = other;
        return this;
    }

    Said edit() {
        op = Mention.Op.UPDATE;
        return this;
    }

    Said deleted() {
        op = Mention.Op.DELETE;
        return this;
    }

    Said earning(long likes) {
        counts = new Mention.Counts(likes, 0, 0, 0);
        return this;
    }

    Heard heard() {
        var polarity = new Sentiment(score < -0.2 ? 0.8 : 0.1, 0.1, score > 0.2 ? 0.8 : 0.1, score);
        var sentiment = Math.abs(score) <= 0.2 ? new Sentiment(0.1, 0.8, 0.1, score) : polarity;
        var reading = new Reading(
                "en",
                sentiment,
                Map.of(),
                Emotion.NONE,
                irony,
                intents,
                topics,
                aspects,
                List.of(),
                sensitive,
                intimacy,
                life,
                contest,
                List.of());
        var mention = new Mention(
                op,
                "x",
                id,
                op == Mention.Op.UPDATE ? 2 : 1,
                author,
                at,
                "text",
                "en",
                kind,
                visibility,
                reply,
                null,
                null,
                null,
                null,
                media,
                counts,
                null);
        return new Heard(id + op, mention, reading, concerns(), voice, at.plus(late));
    }

    private List<Concern> concerns() {
        return brand.isEmpty() ? List.of() : List.of(new Concern(brand, addressed));
    }

    Profile profile() {
        return Fold.of(heard(), Role.AUTHOR);
    }

    Profile answer() {
        return Fold.of(heard(), Role.ANSWER);
    }
}
