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

/** Threads on X about Nordbrew, which begin at nine on a Monday. */
public final class AnyTalk {
    private AnyTalk() {}

    /** What opens a thread: its id is {@code root}. */
    public static Heard opening(String author, Reading reading) {
        return heard("root", author, Duration.ZERO, reading, null, null, null);
    }

    /** A reply to the opening, so long after it. */
    public static Heard reply(String id, String author, Duration after, Reading reading, Heard opening) {
        return heard(id, author, after, reading, opening.mention(), opening.mention(), null);
    }

    /** A reply to another reply of the thread. */
    public static Heard reply(String id, String author, Duration after, Reading reading, Heard opening, Heard to) {
        return heard(id, author, after, reading, opening.mention(), to.mention(), null);
    }

    /** The brand replies to the opening. */
    public static Heard brand(String id, Duration after, Heard opening) {
        return heard(id, "2244994945", after, AnyReading.plain(), opening.mention(), opening.mention(), "nordbrew");
    }

    /** Somebody with so many followers quotes a post in one of their own. */
    public static Heard quoting(String id, String author, long followers, Heard post) {
        var one = heard(id, author, Duration.ofHours(1), AnyReading.plain(), null, null, null);
        var mention = one.mention();
        var link = new Mention.Link(post.mention().id(), post.mention().author().id());
        var quote = new Mention(
                mention.op(),
                mention.network(),
                mention.id(),
                mention.revision(),
                new Author(author, author, null, followers, 1L, false),
                mention.at(),
                mention.text(),
                mention.lang(),
                Mention.Kind.QUOTE,
                mention.visibility(),
                null,
                null,
                link,
                null,
                null,
                List.of(),
                mention.counts(),
                mention.url());
        return one.with(quote);
    }

    private static Heard heard(
            String id,
            String author,
            Duration after,
            Reading reading,
            @Nullable Mention opening,
            @Nullable Mention to,
            @Nullable String voice) {
        Instant at = AnyHeard.NINE.plus(after);
        var mention = new Mention(
                Mention.Op.CREATE,
                "x",
                id,
                1,
                new Author(author, author, author, 320L, 180L, false),
                at,
                "@nordbrew and so on",
                "en",
                to == null ? Mention.Kind.POST : Mention.Kind.REPLY,
                Mention.Visibility.PUBLIC,
                to == null ? null : new Mention.Link(to.id(), to.author().id()),
                opening == null ? null : opening.id(),
                null,
                null,
                null,
                List.of(),
                Mention.Counts.NONE,
                "https://x.com/i/status/" + id);
        var concerns = List.of(new Concern("nordbrew", true));
        return new Heard("m-" + id, mention, reading, concerns, voice, at.plusSeconds(5));
    }
}
