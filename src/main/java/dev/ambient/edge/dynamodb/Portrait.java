package dev.ambient.edge.dynamodb;

import dev.ambient.domain.Profile;
import dev.ambient.domain.Pseudonym;
import dev.ambient.domain.Versioned;
import java.time.Instant;
import java.util.Optional;

/**
 * A profile as an item: in the index {@code work} while something is due, in the index {@code quiet} while a silence is looked out for,
 * as either may be without the other; a stub without a body once it is to be forgotten.
 */
final class Portrait {
    static final String WORK = "work";
    static final String DUE = "due";
    static final String QUIET = "quiet";
    static final String UNTIL = "until";
    /** Parts of an index that a team's people are spread over. */
    static final int SHARDS = 4;

    static final String OBJECTED = "objected";

    private Portrait() {}

    static Place place(Pseudonym person) {
        return new Place(person.value(), "PROFILE");
    }

    /**
     * The item of the next version.
     *
     * @param team under whose name all who wait are listed
     * @param silent when somebody has to be looked at for their silence
     */
    static Item item(Pseudonym person, Versioned<Profile> profile, String team, Optional<Instant> silent) {
        var item = Item.at(place(person)).with(Item.VERSION, profile.version() + 1);
        if (profile.value().objected()) return item.with(OBJECTED, true);
        var shard = Math.floorMod(person.value().hashCode(), SHARDS);
        profile.value()
                .due()
                .ifPresent(due -> item.with(WORK, shard(team, shard)).with(DUE, due(due)));
        silent.ifPresent(until -> item.with(QUIET, quiet(shard)).with(UNTIL, due(until)));
        return item.holding(profile.value());
    }

    static Versioned<Profile> profile(Item item) {
        var profile = item.has(OBJECTED) ? Profile.STUB : item.held(Profile.class);
        return new Versioned<>(profile, item.number(Item.VERSION));
    }

    static String shard(String team, int shard) {
        return "W#" + team + "#" + shard;
    }

    static String quiet(int shard) {
        return shard("~quiet", shard);
    }

    /** The first whole second that is not before a time, so that nothing is due too early. */
    static String due(Instant time) {
        var second = Instant.ofEpochSecond(time.getEpochSecond());
        return (second.equals(time) ? second : second.plusSeconds(1)).toString();
    }
}
