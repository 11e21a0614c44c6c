package dev.ambient.edge.dynamodb;

import dev.ambient.domain.Accounts;
import dev.ambient.domain.Chronicle;
import dev.ambient.domain.Conversation;
import dev.ambient.domain.Crowd;
import dev.ambient.domain.Diary;
import dev.ambient.domain.Matter;
import dev.ambient.domain.Profile;
import dev.ambient.domain.Pulse;
import dev.ambient.domain.Quality;
import dev.ambient.domain.Rhythm;
import dev.ambient.domain.Told;
import java.util.Arrays;

/** The records that bodies hold, each by how the second key of its items begins. */
enum Root {
    PROFILE("PROFILE", Profile.class),
    DOT(Dotted.PREFIX, Kept.class),
    PULSE("H#", Pulse.class),
    RHYTHM("RHYTHM", Rhythm.class),
    CHRONICLE("DAYS", Chronicle.class),
    DIARY("EVENTS", Diary.class),
    ACCOUNTS("ACCOUNTS", Accounts.class),
    MATTER("MATTER", Matter.class),
    CONVERSATION("SUM", Conversation.class),
    CROWD("INFLUENCE", Crowd.class),
    TOLD("TOLD", Told.class),
    QUALITY("QUALITY#", Quality.class);

    private final String beginning;
    private final Class<? extends Record> type;

    Root(String beginning, Class<? extends Record> type) {
        this.beginning = beginning;
        this.type = type;
    }

    Class<? extends Record> type() {
        return type;
    }

    /** @throws IllegalArgumentException where no body of ours stands there */
    static Root of(Item item) {
        var sk = item.place().sk();
        return Arrays.stream(values())
                .filter(root -> sk.startsWith(root.beginning))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no body stands at " + sk));
    }
}
