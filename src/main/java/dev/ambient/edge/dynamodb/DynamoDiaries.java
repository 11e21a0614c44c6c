package dev.ambient.edge.dynamodb;

import dev.ambient.domain.Diaries;
import dev.ambient.domain.Diary;
import dev.ambient.domain.Versioned;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Diaries as items beside the rhythms of their brands. */
@ApplicationScoped
class DynamoDiaries implements Diaries {
    private final Table table;
    private final Pen pen;

    DynamoDiaries(Table table, Pen pen) {
        this.table = table;
        this.pen = pen;
    }

    @Override
    public Map<String, Versioned<Diary>> of(Collection<String> brands) {
        var items = table.items(brands.stream().map(DynamoDiaries::place).toList());
        var found = new HashMap<String, Versioned<Diary>>();
        for (var brand : brands) {
            var item = items.get(place(brand));
            found.put(
                    brand,
                    item == null
                            ? new Versioned<>(Diary.EMPTY, 0)
                            : new Versioned<>(item.held(Diary.class), item.number(Item.VERSION)));
        }
        return found;
    }

    @Override
    public boolean keep(String brand, Versioned<Diary> diary) {
        return pen.keep(
                Item.at(place(brand)).with(Item.VERSION, diary.version() + 1).holding(diary.value()));
    }

    private static Place place(String brand) {
        return new Place("P#" + brand, "EVENTS");
    }
}
