package dev.ambient.edge.dynamodb;

import dev.ambient.domain.Dot;
import dev.ambient.domain.Dots;
import dev.ambient.domain.Heard;
import dev.ambient.domain.Key;
import dev.ambient.domain.Person;
import dev.ambient.domain.Pseudonym;
import dev.ambient.edge.bulk.Lanes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Dots as items under their author. */
@ApplicationScoped
class DynamoDots implements Dots {
    private static final Logger LOG = Logger.getLogger(DynamoDots.class);

    private final Table table;
    private final Pen pen;
    private final Dotted dotted;
    private final Lanes lanes;

    DynamoDots(Table table, Pen pen, Dotted dotted, Lanes lanes) {
        this.table = table;
        this.pen = pen;
        this.dotted = dotted;
        this.lanes = lanes;
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
        return lanes.each(dots, this::missing).stream().flatMap(one -> one).toList();
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
    public Optional<Heard> develop(byte[] body) {
        try {
            return Optional.ofNullable(Body.unpack(body, Kept.class).heard());
        } catch (RuntimeException unreadable) {
            LOG.warnf("A dot of %d bytes cannot be read: %s", body.length, unreadable.getMessage());
            return Optional.empty();
        }
    }

    /** The dot itself where it could not be put; a known or newer one is as good. */
    private Stream<Dot> missing(Dot dot) {
        try {
            pen.put(dotted.item(dot));
            return Stream.empty();
        } catch (RuntimeException failed) {
            LOG.warnf("Dot %s could not be put: %s", dot.key(), failed.getMessage());
            return Stream.of(dot);
        }
    }

    private static Key key(Item dot) {
        return new Key(dot.place().sk().substring(Dotted.PREFIX.length()));
    }
}
