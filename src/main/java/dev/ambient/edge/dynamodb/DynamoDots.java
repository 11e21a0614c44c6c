package dev.ambient.edge.dynamodb;

import static java.util.stream.Collectors.toMap;

import dev.ambient.domain.Dot;
import dev.ambient.domain.Dots;
import dev.ambient.domain.Heard;
import dev.ambient.domain.Key;
import dev.ambient.domain.Person;
import dev.ambient.domain.Pseudonym;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Dots as items under their author. */
@ApplicationScoped
class DynamoDots implements Dots {
    private static final Logger LOG = Logger.getLogger(DynamoDots.class);

    private final Table table;
    private final Press press;
    private final Dotted dotted;

    DynamoDots(Table table, Press press, Dotted dotted) {
        this.table = table;
        this.press = press;
        this.dotted = dotted;
    }

    @Override
    public Optional<Dot> of(Person person, Key key) {
        return table.item(dotted.place(person, key)).flatMap(item -> dotted.dot(person, key, item));
    }

    @Override
    public Set<Key> present(Person person, Collection<Key> keys) {
        var marks =
                table.marks(keys.stream().map(key -> dotted.place(person, key)).toList());
        return marks.values().stream()
                .filter(mark -> !dotted.isOver(mark))
                .map(DynamoDots::key)
                .collect(Collectors.toSet());
    }

    @Override
    public List<Dot> put(Collection<Dot> dots) {
        return List.copyOf(press.put(dots.stream().collect(toMap(dot -> dot, dotted::item, (one, same) -> one))));
    }

    @Override
    public Map<Key, Heard> heard(Map<Key, Pseudonym> places) {
        var items = table.items(places.entrySet().stream()
                .map(place -> Dotted.place(place.getValue(), place.getKey()))
                .toList());
        var heard = new HashMap<Key, Heard>();
        for (var item : items.values()) {
            if (!dotted.isOver(item)) develop(item.body()).ifPresent(one -> heard.put(key(item), one));
        }
        return heard;
    }

    @Override
    public Pseudonym pseudonym(Person person) {
        return dotted.pseudonym(person);
    }

    @Override
    public Optional<Heard> develop(byte[] body) {
        try {
            return Optional.ofNullable(Body.unpack(body, Kept.class).heard());
        } catch (RuntimeException unreadable) {
            LOG.warnf("A dot of %d bytes cannot be read: %s", body.length, unreadable.getMessage());
            return Optional.empty();
        }
    }

    private static Key key(Item dot) {
        return new Key(dot.place().sk().substring(Dotted.PREFIX.length()));
    }
}
