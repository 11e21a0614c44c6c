package dev.ambient.local.year;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Which threads people have among themselves: four posts of three people in a day, before the brand says a word. */
final class Conversations {
    private static final Duration DAY = Duration.ofHours(24);
    private static final int POSTS = 4;
    private static final int PEOPLE = 3;

    private final Consumer<Planted> truth;
    private final Map<String, Gathering> open = new HashMap<>();
    private Instant swept = Year.START;

    Conversations(Consumer<Planted> truth) {
        this.truth = truth;
    }

    void hear(Posting posting) {
        if (posting.relation() != Posting.Relation.REPLY) return;
        sweep(posting.at());
        var root = posting.root();
        var thread = open.computeIfAbsent(root.id(), id -> new Gathering(root));
        if (posting.at().isAfter(root.at().plus(DAY)) || !thread.grows(posting)) return;
        truth.accept(new Planted(
                "PEER_CONVERSATION",
                posting.brand(),
                null,
                null,
                posting.at(),
                posting.at().plus(DAY),
                null,
                "people among themselves"));
    }

    /** Forgets what began more than a day ago. */
    private void sweep(Instant now) {
        if (now.isBefore(swept.plus(DAY))) return;
        open.values().removeIf(thread -> thread.since.isBefore(now.minus(DAY)));
        swept = now;
    }

    /** A thread so far; over once it was told or the brand spoke. */
    private static final class Gathering {
        private final Instant since;
        private final Set<String> people = new HashSet<>();
        private int posts = 1;
        private boolean over;

        Gathering(Posting root) {
            this.since = root.at();
            this.over = root.official();
            people.add(root.author().key());
        }

        /** Whether this post makes it one that people have among themselves. */
        boolean grows(Posting posting) {
            over |= posting.official();
            if (over) return false;
            posts++;
            people.add(posting.author().key());
            over = posts >= POSTS && people.size() >= PEOPLE;
            return over;
        }
    }
}
