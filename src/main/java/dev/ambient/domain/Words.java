package dev.ambient.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What alerts say of people. */
record Words(Language language) {
    /** Characters of a post that a worklist shows. */
    private static final int SHOWN = 120;

    String name(Author author) {
        return name(author.name(), author.handle());
    }

    private String name(@Nullable String name, @Nullable String handle) {
        return known(name, handle).orElseGet(() -> language.say("nobody"));
    }

    private static Optional<String> known(Profile.@Nullable Face face) {
        return face == null ? Optional.empty() : known(face.name(), face.handle());
    }

    private static Optional<String> known(@Nullable String name, @Nullable String handle) {
        return Optional.ofNullable(name)
                .or(() -> Optional.ofNullable(handle))
                .map(Words::plain)
                .filter(words -> !words.isBlank());
    }

    /** @param face of the person it is about, who need not have written what was heard */
    String what(Decision decision, Heard heard, Profile.@Nullable Face face, String brand) {
        var who = name(heard.mention().author());
        if (decision.change() == Decision.Change.RESOLVE) return ended(decision, brand, known(face));
        if (decision.change() == Decision.Change.UPDATE)
            return waits(who, decision, decision.at(), brand, late(decision), "", Optional.empty());
        return switch (decision.kind()) {
            case SAFETY_LEGAL ->
                language.say(
                        "what.SAFETY_LEGAL",
                        who,
                        brand,
                        language.list(heard.reading().grave()));
            case SERVICE_NEED ->
                heard.reading().of(Intent.QUESTION) > heard.reading().of(Intent.COMPLAINT)
                        ? language.say("what.question", who, brand)
                        : language.say("what.problem", who, brand);
            case PURCHASE_INTENT -> language.say("what.PURCHASE_INTENT", who, brand);
            case CHURN_RISK ->
                decision.rule().equals(Bonds.FALLING)
                        ? language.say("what.falling", who, brand)
                        : language.say("what.CHURN_RISK", who, brand);
            case EVANGELIST -> language.say("what.EVANGELIST", who, brand);
            case CREATING_MOMENT ->
                decision.rule().equals(Sequel.FOLLOW_UP)
                        ? language.say("what.follow-up", who, brand)
                        : moment(who, brand, Occasion.of(decision));
            case INFLUENTIAL_VOICE -> language.say("what.INFLUENTIAL_VOICE", who, brand);
            case CUSTOMER_CONTENT ->
                heard.mention().kind() == Mention.Kind.REVIEW
                        ? language.say("what.review", who, brand)
                        : language.say("what.CUSTOMER_CONTENT", who, brand);
            default -> throw new IllegalArgumentException(decision.kind() + " is not about one person");
        };
    }

    private String moment(String who, String brand, Occasion occasion) {
        var points = language.say(
                "moment.points",
                Math.round(occasion.score()),
                Math.round(occasion.relevance()),
                Math.round(occasion.impulse()),
                Math.round(occasion.readiness()),
                Math.round(occasion.relationship()),
                Math.round(occasion.reach()),
                Math.round(occasion.freshness()));
        return language.say("moment." + occasion.trigger(), who, brand, points);
    }

    private String opening(Author author, Occasion.Trigger trigger) {
        return known(author.name(), author.handle())
                .map(name -> language.say("named." + trigger, name))
                .orElseGet(() -> language.say("opening." + trigger));
    }

    /** @param who it is about, empty where nobody knows what they are called */
    private String ended(Decision decision, String brand, Optional<String> who) {
        var after = after(decision);
        var end = end(decision);
        return who.map(name -> language.say("ended.named." + end, brand, after, name))
                .orElseGet(() -> language.say("ended." + end, brand, after));
    }

    private static String end(Decision decision) {
        var reason = Optional.ofNullable(decision.reason()).orElse("");
        return switch (reason) {
            case "brand", "peer", "responded", "declined", "outcome", "unknown", "withdrawn" -> reason;
            case Decision.EXPIRED -> decision.kind() == AlertKind.CREATING_MOMENT ? "past" : "expired";
            default -> "otherwise";
        };
    }

    private String after(Decision decision) {
        return language.after(Duration.between(decision.since(), decision.at()));
    }

    /** What to do, and how it could begin. */
    String todo(Decision decision, Heard heard) {
        if (decision.kind() != AlertKind.CREATING_MOMENT) return todo(decision.kind());
        if (decision.rule().equals(Sequel.FOLLOW_UP)) return language.say("todo.follow-up");
        return opening(heard.mention().author(), Occasion.of(decision).trigger());
    }

    String todo(AlertKind kind) {
        return language.say("todo." + kind);
    }

    /** What to do where nothing is left to be done. */
    String closed() {
        return language.say("todo.closed");
    }

    /** e.g. {@code 12 wait for an answer, 3 of them longer than promised; 2 are taken on.} */
    String worklist(Worklist list) {
        var all = list.entries().size();
        var late = list.late();
        var claimed = list.claimed();
        var needs = list.entries().stream().allMatch(entry -> entry.need().kind() == AlertKind.SERVICE_NEED);
        return language.say(
                needs ? "worklist" : "worklist.mixed",
                all,
                late == 0 ? "" : all == 1 ? language.say("worklist.one-late") : language.say("worklist.late", late),
                claimed == 0 ? "" : language.say("worklist.claimed", claimed));
    }

    /** e.g. {@code Ana has waited 3 hours for an answer from Nordbrew, longer than promised: "the lid leaks again"} */
    String waits(Worklist.Entry entry, Instant at, String brand, Optional<Mention> mention) {
        var claim = entry.claim();
        return waits(
                mention.map(Mention::author).map(this::name).orElseGet(() -> language.say("nobody")),
                entry.need(),
                at,
                brand,
                entry.late() ? late(entry.need()) : "",
                claim == null ? "" : language.say("waits.claimed", claim.team()),
                mention.map(post -> plain(Alert.Excerpt.cut(post.text(), SHOWN))));
    }

    private String waits(
            String who, Decision need, Instant at, String brand, String late, String claimed, Optional<String> said) {
        var sort = sort(need);
        var time = Duration.between(need.since(), at);
        var span = sort.equals("waits") ? language.span(time) : language.after(time);
        return said.map(text -> language.say("said." + sort, who, span, brand, late, claimed, text))
                .orElseGet(() -> language.say("unsaid." + sort, who, span, brand, late, claimed));
    }

    private String late(Decision need) {
        var promised = need.kind() != AlertKind.CREATING_MOMENT; // a kind word is promised to nobody
        return promised ? language.say("late." + sort(need)) : "";
    }

    /** What waits: a need, an intent, a moment, or the question how one went on. */
    private static String sort(Decision need) {
        return switch (need.kind()) {
            case PURCHASE_INTENT -> "intends";
            case CREATING_MOMENT -> need.rule().equals(Sequel.FOLLOW_UP) ? "follows" : "offers";
            default -> "waits";
        };
    }

    /** e.g. {@code Ana has said nothing about Nordbrew for 12 days, and wrote every 3 days before.} */
    String silent(Profile.@Nullable Face face, String brand, Duration silence, Optional<Duration> usual) {
        var who = known(face).orElseGet(() -> language.say("nobody"));
        var since = language.after(silence);
        return usual.map(gap -> language.say("silent.usual", who, brand, since, language.span(gap)))
                .orElseGet(() -> language.say("silent.unknown", who, brand, since));
    }

    /** @param opening what began it, where it was heard */
    String talk(Decision decision, String brand, long people, long posts, Optional<Mention> opening) {
        if (decision.change() == Decision.Change.RESOLVE)
            return opening.map(Mention::author)
                    .flatMap(author -> known(author.name(), author.handle()))
                    .map(name -> language.say("talk.joined.named", brand, after(decision), name))
                    .orElseGet(() -> language.say("talk.joined", brand, after(decision)));
        return switch (Optional.ofNullable(decision.reason()).orElse("")) {
            case PeerConversation.PEER -> language.say("talk.peer", people, brand, posts);
            case PeerConversation.QUESTION -> language.say("talk.question", people, brand, posts);
            default -> language.say("talk.otherwise", people, brand, posts);
        };
    }

    /** A name from outside without line breaks and other control characters. */
    static String plain(String name) {
        return name.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
