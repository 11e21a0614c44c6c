package dev.ambient.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What alerts say, in English and in one place. */
final class Words {
    /** What to do where customers left a question to the brand. */
    static final String ANSWER = "Answer the question that nobody has answered.";

    /** Characters of a post that a worklist shows. */
    private static final int SHOWN = 120;

    private static final String NOBODY = "Somebody";

    private Words() {}

    static String name(Author author) {
        return name(author.name(), author.handle());
    }

    private static String name(@Nullable String name, @Nullable String handle) {
        return Optional.ofNullable(name)
                .or(() -> Optional.ofNullable(handle))
                .map(Words::plain)
                .filter(words -> !words.isBlank())
                .orElse(NOBODY);
    }

    static String what(Decision decision, Heard heard, String brand) {
        var who = name(heard.mention().author());
        if (decision.change() == Decision.Change.RESOLVE) return ended(decision, brand);
        if (decision.change() == Decision.Change.UPDATE)
            return waited(who, decision, decision.at(), brand) + ", longer than promised.";
        return switch (decision.kind()) {
            case SAFETY_LEGAL ->
                who + " writes of something grave about " + brand + ": "
                        + String.join(", ", heard.reading().grave()) + ".";
            case SERVICE_NEED ->
                heard.reading().of(Intent.QUESTION) > heard.reading().of(Intent.COMPLAINT)
                        ? who + " asks " + brand + " and waits for an answer."
                        : who + " has a problem with " + brand + " and waits for help.";
            case PURCHASE_INTENT -> who + " thinks of buying from " + brand + ".";
            case CHURN_RISK ->
                decision.rule().equals(Bonds.FALLING)
                        ? who + " thinks far less of " + brand + " than a month ago."
                        : who + " says they will leave " + brand + ".";
            case EVANGELIST -> who + " keeps recommending " + brand + ".";
            case CREATING_MOMENT ->
                decision.rule().equals(Sequel.FOLLOW_UP)
                        ? "Three days ago " + brand + " answered " + who + "."
                        : moment(who, brand, Occasion.of(decision));
            case INFLUENTIAL_VOICE -> who + ", whom many listen to, speaks of " + brand + ".";
            case CUSTOMER_CONTENT -> who + " shows something of " + brand + " that others like.";
            default -> throw new IllegalArgumentException(decision.kind() + " is not about one person");
        };
    }

    private static String moment(String who, String brand, Occasion occasion) {
        var does = switch (occasion.trigger()) {
            case LIFE -> " tells of something good in their life, and " + brand + " may be glad with them";
            case WISH -> " wishes for something that " + brand + " may know about";
            case TENSION -> " has once more a trouble in which " + brand + " may help";
            case SEASON -> " is busy with what the season brings, and " + brand + " knows about it";
            case NONE -> " is taken up with what they and " + brand + " care for";
        };
        return String.format(
                Locale.ROOT,
                "%s%s: %.0f of 100 (relevance %.0f, trigger %.0f, readiness %.0f, relationship %.0f, reach %.0f, freshness %.0f).",
                who,
                does,
                occasion.score(),
                occasion.relevance(),
                occasion.impulse(),
                occasion.readiness(),
                occasion.relationship(),
                occasion.reach(),
                occasion.freshness());
    }

    private static String opening(Author author, Occasion.Trigger trigger) {
        var whom = name(author).equals(NOBODY) ? "" : ", " + name(author);
        return switch (trigger) {
            case LIFE -> "Be glad with them in one line, and offer nothing: “How wonderful" + whom + "!”";
            case WISH -> "Ask what it is for and pass the wish on: “What would you use it for first" + whom + "?”";
            case TENSION -> "Offer help, not goods: “Shall we tell you what helped others" + whom + "?”";
            case SEASON ->
                "Share one thing that helps, for nothing: “This is what works for us at this time of year" + whom
                        + ".”";
            case NONE -> "Join in as somebody who cares for the same: “What got you into it" + whom + "?”";
        };
    }

    private static String ended(Decision decision, String brand) {
        return switch (Optional.ofNullable(decision.reason()).orElse("")) {
            case "brand" -> brand + " answered after " + span(Duration.between(decision.since(), decision.at())) + ".";
            case "peer" ->
                "Another customer answered after " + span(Duration.between(decision.since(), decision.at()))
                        + "; nobody waits any more.";
            case "responded" ->
                "The team answered after " + span(Duration.between(decision.since(), decision.at())) + ".";
            case "declined" -> "The team decided not to answer.";
            case Decision.EXPIRED ->
                decision.kind() == AlertKind.CREATING_MOMENT
                        ? "Nobody took it up within a day; it is past."
                        : "Nobody answered in " + span(Duration.between(decision.since(), decision.at()))
                                + "; it is off the worklist.";
            case "outcome" -> "How it ended is noted.";
            case "unknown" -> "Nobody noted how it ended within 30 days.";
            case "withdrawn" -> "The post was withdrawn; nobody waits any more.";
            default -> "It is over.";
        };
    }

    /** What to do, and how it could begin. */
    static String todo(Decision decision, Heard heard) {
        if (decision.kind() != AlertKind.CREATING_MOMENT) return todo(decision.kind());
        if (decision.rule().equals(Sequel.FOLLOW_UP)) return "See how it went on between you, and note the outcome.";
        return opening(heard.mention().author(), Occasion.of(decision).trigger());
    }

    static String todo(AlertKind kind) {
        return switch (kind) {
            case SAFETY_LEGAL ->
                "Read it now, bring in legal or safety, and answer as a person; do not argue in public.";
            case SERVICE_NEED -> "Reply in public, take what is personal to a private message.";
            case PURCHASE_INTENT -> "Answer what they wonder about; do not sell.";
            case CHURN_RISK -> "Ask what went wrong and offer to put it right.";
            case SPIKE -> "Read the three mentions, find the cause, decide whether the brand should speak.";
            case EVANGELIST -> "Thank them as a person; offer nothing for it.";
            case CREATING_MOMENT -> "Answer as a person, and offer nothing.";
            case RELATIONSHIP_DECAY -> "Look at what came last between you; write only if there is something to say.";
            case PEER_CONVERSATION -> "Leave it alone where people help each other; thank the helper.";
            case INFLUENTIAL_VOICE -> "Read it before others do; answer if an answer helps.";
            case SENTIMENT_SHIFT -> "Read the three mentions and find what people are unhappy with.";
            case CRISIS -> "Stop what is scheduled, find the facts, and speak once you know them.";
            case PRODUCT_INSIGHT -> "Read what they have in common and tell whoever can mend it.";
            case SEASONAL_TENSION -> "Prepare what helps: it comes back with the season.";
            case EMERGING_TOPIC -> "See what it means; listen to it from now on if it is yours.";
            case CUSTOMER_CONTENT -> "Ask them whether you may show it, and credit them; never take it.";
            case LISTENING_GAP -> "Look at the source and at its collector.";
        };
    }

    static String roundup(long things) {
        return things == 1 ? "One thing that could wait." : things + " things that could wait.";
    }

    /** e.g. {@code 12 wait for an answer, 3 of them longer than promised; 2 are taken on.} */
    static String worklist(Worklist list) {
        var all = list.entries().size();
        var late = list.late();
        var claimed = list.claimed();
        var words = all == 1 ? "One person waits for an answer" : all + " wait for an answer";
        if (late > 0) words += all == 1 ? ", longer than promised" : ", " + late + " of them longer than promised";
        if (claimed > 0) words += claimed == 1 ? "; one is taken on" : "; " + claimed + " are taken on";
        return words + ".";
    }

    /** e.g. {@code Ana has waited 3 hours for an answer from Nordbrew, longer than promised: "the lid leaks again"} */
    static String waits(Worklist.Entry entry, Instant at, String brand, Optional<Mention> mention) {
        var who = mention.map(Mention::author).map(Words::name).orElse(NOBODY);
        var claim = entry.claim();
        return waited(who, entry.need(), at, brand)
                + (entry.isLate() ? ", longer than promised" : "")
                + (claim == null ? "" : "; " + claim.team() + " has taken it on")
                + mention.map(post -> ": \"" + plain(Alert.Excerpt.cut(post.text(), SHOWN)) + "\"")
                        .orElse(".");
    }

    private static String waited(String who, Decision need, Instant at, String brand) {
        return who + " has waited " + span(Duration.between(need.since(), at)) + " for an answer from " + brand;
    }

    /** e.g. {@code Ana has said nothing about Nordbrew for 12 days, and wrote every 3 days before.} */
    static String silent(Profile.@Nullable Face face, String brand, Duration silence, Optional<Duration> usual) {
        var who = face == null ? name(null, null) : name(face.name(), face.handle());
        return who + " has said nothing about " + brand + " for " + span(silence)
                + usual.map(gap -> ", and wrote every " + span(gap) + " before").orElse("") + ".";
    }

    static String talk(Decision decision, String brand, long people, long posts) {
        if (decision.change() == Decision.Change.RESOLVE) return ended(decision, brand);
        var who = people + " people talk about " + brand + " among themselves, in " + posts + " posts";
        return switch (Optional.ofNullable(decision.reason()).orElse("")) {
            case PeerConversation.PEER -> who + "; one has answered another.";
            case PeerConversation.QUESTION -> who + "; a question in it has waited for more than six hours.";
            default -> who + ".";
        };
    }

    /** A span as a person says it: the two units that matter would be one too many. */
    static String span(Duration span) {
        var minutes = Math.max(0, span.toMinutes());
        if (minutes < 120) return plural(minutes, "minute");
        if (minutes < 48 * 60) return plural(Math.round(minutes / 60.0), "hour");
        return plural(Math.round(minutes / 1440.0), "day");
    }

    private static String plural(long count, String unit) {
        return count == 1 ? "1 " + unit : count + " " + unit + "s";
    }

    /** A name from outside without line breaks and other control characters. */
    static String plain(String name) {
        return name.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
