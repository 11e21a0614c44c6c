package dev.ambient.flow.profile;

import dev.ambient.domain.Heard;
import dev.ambient.domain.Listening;
import dev.ambient.domain.Mention;
import dev.ambient.domain.Person;
import dev.ambient.domain.Role;
import dev.ambient.domain.Sentiment;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One mention in one profile: a reply has two parts, one for its author and one for whom it answers; what endorses somebody has one for
 * them.
 *
 * @param letter id of the message that brought it
 */
record Part(String letter, Heard heard, Person person, Role role) {
    /** Event-time order, and within a moment: first what a post says, then what becomes of it. */
    static final Comparator<Part> ORDER = Comparator.comparing(
                    (Part part) -> part.heard.mention().at())
            .thenComparing(part -> part.heard.mention().op())
            .thenComparing(part -> part.heard.mention().revision())
            .thenComparing(part -> part.heard.mention().key())
            .thenComparing(Part::role);

    static Stream<Part> of(String letter, Heard heard, Listening listening) {
        var author = new Part(letter, heard, heard.mention().person(), Role.AUTHOR);
        var answer = answers(heard, listening)
                ? Stream.of(new Part(letter, heard, answered(heard.mention()), Role.ANSWER))
                : Stream.<Part>empty();
        var endorsed = endorsed(heard)
                .filter(whom ->
                        !whom.equals(author.person) && listening.owner(whom).isEmpty())
                .distinct()
                .map(whom -> new Part(letter, heard, whom, Role.ENDORSED));
        return Stream.concat(Stream.concat(Stream.of(author), answer), endorsed);
    }

    /** Whose post is reposted or quoted, or answered by somebody who agrees. */
    private static Stream<Person> endorsed(Heard heard) {
        var mention = heard.mention();
        var reading = heard.reading();
        if (!mention.isPost()
                || mention.author().bot()
                || heard.voice() != null
                || heard.concerns().isEmpty()
                || reading.topics().isEmpty()
                || reading.contest()
                || !reading.sensitive().isEmpty()) return Stream.empty();
        var agrees = reading.sentiment().polarity() == Sentiment.Polarity.POSITIVE && reading.irony() < 0.5;
        return Stream.of(mention.repost(), mention.quote(), agrees ? mention.reply() : null)
                .filter(link -> link != null && link.author() != null)
                .map(link -> new Person(mention.network(), Objects.requireNonNull(link.author())));
    }

    /** A brand's own account is nobody's customer: what it is told would make one hot profile of it. */
    private static boolean answers(Heard heard, Listening listening) {
        var mention = heard.mention();
        var whom = mention.answered();
        return mention.isPost()
                && whom != null
                && !whom.equals(mention.person())
                && listening.owner(whom).isEmpty()
                && !heard.concerns().isEmpty();
    }

    private static Person answered(Mention mention) {
        var whom = mention.answered();
        if (whom == null) throw new IllegalStateException("an answer answers somebody");
        return whom;
    }

    static List<Part> ordered(List<Part> parts) {
        return parts.stream().sorted(ORDER).toList();
    }
}
