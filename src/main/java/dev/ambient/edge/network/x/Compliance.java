package dev.ambient.edge.network.x;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ambient.domain.Author;
import dev.ambient.domain.Mention;
import dev.ambient.domain.Mention.Counts;
import dev.ambient.domain.Mention.Kind;
import dev.ambient.domain.Mention.Op;
import dev.ambient.domain.Mention.Visibility;
import dev.ambient.edge.network.shape.Fields;
import dev.ambient.edge.network.shape.Refused;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What X says about a post or account that is no longer to be used. In v2 the event is in {@code data}, in v1.1 it is the
 * body itself; ids of v1.1 are read from the {@code _str} fields first. One without a time counts from its receipt, so that no
 * delete is lost for want of it.
 *
 * @param name of the event, which is the field it is in
 */
record Compliance(String name, Fields event) {
    /** What ends a post or an author. */
    private static final Map<String, Op> ENDS = Map.of(
            "delete", Op.DELETE,
            "drop", Op.DELETE,
            "user_delete", Op.AUTHOR_DELETE,
            "user_protect", Op.AUTHOR_PROTECT,
            "user_suspend", Op.AUTHOR_PROTECT);

    /** What ends one where it holds everywhere. */
    private static final Map<String, Op> WITHHOLDS = Map.of(
            "withheld", Op.DELETE,
            "status_withheld", Op.DELETE,
            "user_withheld", Op.AUTHOR_PROTECT);

    private static final String RETURNS = "what was forgotten does not come back; new posts are heard as usual";

    /** What is known and not followed, with the reason. */
    private static final Map<String, String> IDLE = Map.of(
            "undrop", RETURNS,
            "user_undelete", RETURNS,
            "user_unprotect", RETURNS,
            "user_unsuspend", RETURNS,
            "scrub_geo", "no places are kept, so there is nothing to remove",
            "tweet_edit", "it names no author; send the edited post itself",
            "user_profile_modification", "names are taken from the next post");

    static Optional<Compliance> of(JsonNode body) {
        return Stream.of(ENDS, WITHHOLDS, IDLE)
                .flatMap(events -> events.keySet().stream())
                .filter(name -> body.path(name).isObject())
                .min(Comparator.naturalOrder())
                .map(name -> new Compliance(name, new Fields(body.path(name), name)));
    }

    Mention mention(Instant received) {
        var op = op();
        var isPost = op == Op.DELETE;
        var author = isPost ? Subject.author(event) : Subject.account(event);
        return new Mention(
                op,
                XApi.NETWORK,
                isPost ? Subject.post(event) : author,
                1,
                Author.of(author),
                Subject.at(event, received),
                "",
                null,
                Kind.POST,
                Visibility.PUBLIC,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                Counts.NONE,
                null);
    }

    private Op op() {
        if (IDLE.containsKey(name)) throw new Refused("unknown", name + " is not followed: " + IDLE.get(name));
        var end = ENDS.get(name);
        if (end != null) return end;
        var withholds = WITHHOLDS.get(name);
        if (withholds != null && Withheld.everywhere(event.node().path("withheld_in_countries"))) return withholds;
        throw new Refused("unknown", name + " is not followed: it is withheld in some countries only");
    }
}
