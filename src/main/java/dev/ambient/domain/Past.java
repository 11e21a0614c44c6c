package dev.ambient.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What passed between a person and a brand, in words for an alert.
 *
 * @param brand its key
 * @param name as people write it
 * @param team that reads it, in its language and by its calendar
 */
record Past(Profile profile, String brand, String name, Team team) {
    private static final int MOST = 3;
    private static final double CLEAR = 0.3;

    /** The last posts on the brand before a time, latest first, e.g. {@code 2026-01-11 praised the new grinder}. */
    List<String> before(Instant now) {
        return profile.traces().stream()
                .filter(trace -> trace.feeds(brand) && trace.at().isBefore(now))
                .limit(MOST)
                .map(this::said)
                .toList();
    }

    private String said(Trace trace) {
        var language = team.language();
        return language.say(did(trace), language.date(trace.at(), team.zone()), what(trace));
    }

    /** When a team last spoke with them, not after a time. */
    @Nullable
    Instant lastContact(Instant now) {
        return profile.drawn().contacts().stream()
                .filter(Contact::isTalk)
                .map(Contact::at)
                .filter(at -> !at.isAfter(now))
                .findFirst()
                .orElse(null);
    }

    /** The key of what it did. */
    private static String did(Trace trace) {
        var stage = Optional.ofNullable(trace.stage()).orElse(Stage.USING);
        if (stage != Stage.USING) return "past." + stage;
        return trace.score() >= CLEAR ? "past.praised" : trace.score() <= -CLEAR ? "past.disliked" : "past.spoke";
    }

    /** The first of the post's own words for it, else the brand, as where those words may be no thing. */
    private String what(Trace trace) {
        if (trace.stage() == Stage.LEAVING) return name;
        return trace.about().stream()
                .filter(about -> !profile.drawn().topics().containsKey(about))
                .findFirst()
                .filter(Thing::isOne)
                .orElse(name);
    }
}
