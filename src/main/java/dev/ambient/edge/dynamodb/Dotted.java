package dev.ambient.edge.dynamodb;

import dev.ambient.domain.Dot;
import dev.ambient.domain.Key;
import dev.ambient.domain.Person;
import dev.ambient.domain.Pseudonym;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Dots in → items that end with the retention out, by the wall clock: how long a text is kept is a promise to people. */
@Singleton
class Dotted {
    static final String PREFIX = "DOT#";

    /** Bytes of a body; an item takes 409,600 with everything else. */
    private static final int MOST = 400_000;

    private final Pseudonyms pseudonyms;
    private final Duration retention;
    private final Clock clock;

    @Inject
    Dotted(Pseudonyms pseudonyms, @ConfigProperty(name = "ambient.retention", defaultValue = "90") int days) {
        this(pseudonyms, days, Clock.systemUTC());
    }

    Dotted(Pseudonyms pseudonyms, int days, Clock clock) {
        this.pseudonyms = pseudonyms;
        this.retention = Duration.ofDays(days);
        this.clock = clock;
    }

    static Place place(Pseudonym person, Key key) {
        return new Place(person.value(), PREFIX + key.value());
    }

    Place place(Person person, Key key) {
        return place(pseudonym(person), key);
    }

    Pseudonym pseudonym(Person person) {
        return pseudonyms.of(person);
    }

    /** The item, to be put where there is none or an older one. */
    Condition item(Dot dot) {
        var now = clock.instant();
        var item = Item.at(place(dot.person(), dot.key()))
                .with(Item.REVISION, dot.revision())
                .with(Item.TTL, now.plus(retention).getEpochSecond())
                .holding(body(Kept.of(dot)));
        return Condition.newer(item, now.getEpochSecond());
    }

    private static byte[] body(Kept kept) {
        var body = Body.pack(kept);
        return body.length <= MOST ? body : Body.pack(kept.slim());
    }

    /** The dot an item holds, nothing where its time is over. */
    Optional<Dot> dot(Person person, Key key, Item item) {
        if (isOver(item)) return Optional.empty();
        var kept = item.held(Kept.class);
        return Optional.of(new Dot(person, key, item.number(Item.REVISION), kept.time(), kept.heard()));
    }

    boolean isOver(Item item) {
        return item.isOver(clock.instant().getEpochSecond());
    }
}
