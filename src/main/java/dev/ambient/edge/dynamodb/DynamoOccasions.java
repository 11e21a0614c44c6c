package dev.ambient.edge.dynamodb;

import dev.ambient.domain.Occasion;
import dev.ambient.domain.Occasions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What a brand did or met, all in one item beside its pulses. */
@ApplicationScoped
class DynamoOccasions implements Occasions {
    private final Table table;

    DynamoOccasions(Table table) {
        this.table = table;
    }

    @Override
    public List<Occasion> of(String brand) {
        return table.items(List.of(new Place("P#" + brand, "EVENTS"))).values().stream()
                .flatMap(item -> item.held(Book.class).occasions().stream())
                .toList();
    }

    /** The body of the item. */
    record Book(List<Occasion> occasions) {}
}
