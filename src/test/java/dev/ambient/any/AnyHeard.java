package dev.ambient.any;

import dev.ambient.domain.Author;
import dev.ambient.domain.Concern;
import dev.ambient.domain.Heard;
import dev.ambient.domain.Mention;
import dev.ambient.domain.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Posts on X by people whose account id is their name, most of them to Nordbrew, at nine on a Monday. */
public final class AnyHeard {
    public static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

    private AnyHeard() {}

    public static Heard angry(String author) {
        return post(author, "1", "@nordbrew the lid leaks again, third time this month. Help!", AnyReading.complaint());
    }

    public static Heard asking(String author) {
        return post(author, "2", "@nordbrew is the new roast out in Bergen?", AnyReading.question());
    }

    public static Heard happy(String author) {
        return post(author, "3", "@nordbrew your new roast is lovely, tell everybody", AnyReading.praise());
    }

    public static Heard buying(String author) {
        return post(author, "4", "thinking of getting a Nordbrew grinder, any good?", AnyReading.purchase());
    }

    public static Heard leaving(String author) {
        return post(author, "5", "done with Nordbrew, cancelling today", AnyReading.churn());
    }

    public static Heard hurt(String author) {
        return post(author, "6", "@nordbrew your lid came off and burnt my hand", AnyReading.grave());
    }

    public static Heard chatting(String author) {
        return post(author, "7", "monday. nordbrew in the cup. that is the whole plan", AnyReading.plain());
    }

    /** The brand's own account answers. */
    public static Heard answering(Heard post) {
        var answer = reply("2244994945", post, "Sorry! Send us the batch number, we replace it.");
        return new Heard(answer.record(), answer.mention(), answer.reading(), List.of(), "nordbrew", answer.received());
    }

    /** Another customer answers. */
    public static Heard helping(String author, Heard post) {
        return reply(author, post, "Turn the ring by a quarter, that fixed mine.");
    }

    /** The same post after an edit, with a greater revision. */
    public static Heard edited(Heard post, String text) {
        var mention = post.mention();
        return with(
                post,
                mention(
                        Mention.Op.UPDATE,
                        mention,
                        mention.revision() + 1,
                        mention.at().plusSeconds(60),
                        text));
    }

    /** The end of a post. */
    public static Heard deleted(Heard post) {
        var mention = post.mention();
        return with(post, mention(Mention.Op.DELETE, mention, 0, mention.at().plusSeconds(90), ""));
    }

    /** The same, somewhat later. */
    public static Heard later(Heard post, Duration by) {
        var mention = post.mention();
        var moved =
                mention(mention.op(), mention, mention.revision(), mention.at().plus(by), mention.text());
        return new Heard(
                post.record(),
                moved,
                post.reading(),
                post.concerns(),
                post.voice(),
                post.received().plus(by));
    }

    /** Another post of the same kind. */
    public static Heard again(Heard post, int number) {
        var mention = post.mention();
        var other = renamed(mention, mention.id() + number);
        return new Heard(
                post.record() + "-" + number, other, post.reading(), post.concerns(), post.voice(), post.received());
    }

    /** By somebody of that name. */
    public static Heard named(Heard post, String name) {
        var author = post.mention().author();
        var named =
                new Author(author.id(), author.handle(), name, author.followers(), author.following(), author.bot());
        return new Heard(
                post.record(),
                post.mention().by(named),
                post.reading(),
                post.concerns(),
                post.voice(),
                post.received());
    }

    private static Heard post(String author, String number, String text, Reading reading) {
        var id = author + number;
        return heard(mention(author, id, text, null), reading, List.of(new Concern("nordbrew", text.startsWith("@"))));
    }

    private static Heard reply(String author, Heard post, String text) {
        var to = new Mention.Link(post.mention().id(), post.mention().author().id());
        return heard(mention(author, author + "-to-" + to.id(), text, to), AnyReading.plain(), post.concerns());
    }

    private static Heard heard(Mention mention, Reading reading, List<Concern> concerns) {
        return new Heard(
                "m-" + mention.id(),
                mention,
                reading,
                concerns,
                null,
                mention.at().plusSeconds(5));
    }

    private static Mention mention(String author, String id, String text, Mention.@Nullable Link reply) {
        return new Mention(
                Mention.Op.CREATE,
                "x",
                id,
                1,
                new Author(author, author + "_h", author.toUpperCase(java.util.Locale.ROOT), 320L, 180L, false),
                reply == null ? NINE : NINE.plusSeconds(1_800),
                text,
                "en",
                reply == null ? Mention.Kind.POST : Mention.Kind.REPLY,
                Mention.Visibility.PUBLIC,
                reply,
                reply == null ? null : reply.id(),
                null,
                null,
                null,
                List.of(),
                new Mention.Counts(3, 0, 1, 410),
                "https://x.com/i/status/" + id);
    }

    private static Mention mention(Mention.Op op, Mention of, long revision, Instant at, String text) {
        return new Mention(
                op,
                of.network(),
                of.id(),
                revision,
                of.author(),
                at,
                text,
                of.lang(),
                of.kind(),
                of.visibility(),
                of.reply(),
                of.root(),
                of.quote(),
                of.repost(),
                of.rating(),
                of.media(),
                of.counts(),
                of.url());
    }

    private static Mention renamed(Mention of, String id) {
        return new Mention(
                of.op(),
                of.network(),
                id,
                of.revision(),
                of.author(),
                of.at(),
                of.text(),
                of.lang(),
                of.kind(),
                of.visibility(),
                of.reply(),
                of.root(),
                of.quote(),
                of.repost(),
                of.rating(),
                of.media(),
                of.counts(),
                of.url());
    }

    private static Heard with(Heard heard, Mention mention) {
        return new Heard(
                heard.record() + "-" + mention.op(),
                mention,
                heard.reading(),
                heard.concerns(),
                heard.voice(),
                mention.at().plusSeconds(5));
    }
}
