package dev.ambient.edge.dynamodb;

import dev.ambient.domain.Crowd;
import dev.ambient.domain.Crowds;
import dev.ambient.domain.Versioned;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Crowds as items, one a topic. Hashes of pseudonyms are all they hold of people. */
@ApplicationScoped
class DynamoCrowds implements Crowds {
    private final Table table;
    private final Pen pen;

    DynamoCrowds(Table table, Pen pen) {
        this.table = table;
        this.pen = pen;
    }

    @Override
    public Map<String, Versioned<Crowd>> of(Collection<String> topics) {
        var items = table.items(topics.stream().map(DynamoCrowds::place).toList());
        var found = new HashMap<String, Versioned<Crowd>>();
        for (var topic : topics) {
            var item = items.get(place(topic));
            found.put(
                    topic,
                    item == null
                            ? new Versioned<>(Crowd.EMPTY, 0)
                            : new Versioned<>(item.held(Crowd.class), item.number(Item.VERSION)));
        }
        return found;
    }

    @Override
    public boolean keep(String topic, Versioned<Crowd> crowd) {
        return pen.keep(
                Item.at(place(topic)).with(Item.VERSION, crowd.version() + 1).holding(crowd.value()));
    }

    private static Place place(String topic) {
        return new Place("Q#" + topic, "INFLUENCE");
    }
}
