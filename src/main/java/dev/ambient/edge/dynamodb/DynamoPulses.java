package dev.ambient.edge.dynamodb;

import dev.ambient.domain.Chronicle;
import dev.ambient.domain.Pulse;
import dev.ambient.domain.Pulses;
import dev.ambient.domain.Rhythm;
import dev.ambient.domain.Versioned;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Pulses and rhythms as items under their brand. A pulse ends 400 days after it was last added to. */
@ApplicationScoped
class DynamoPulses implements Pulses {
    private static final Duration RETENTION = Duration.ofDays(400);

    private final Table table;
    private final Pen pen;
    private final Clock clock;

    @Inject
    DynamoPulses(Table table, Pen pen) {
        this(table, pen, Clock.systemUTC());
    }

    DynamoPulses(Table table, Pen pen, Clock clock) {
        this.table = table;
        this.pen = pen;
        this.clock = clock;
    }

    @Override
    public Map<Pulse.Id, Versioned<Pulse>> of(Collection<Pulse.Id> hours) {
        return of(hours, DynamoPulses::place, Pulse.class, Pulse.EMPTY);
    }

    @Override
    public Versioned<Pulse> exactly(Pulse.Id hour) {
        return table.item(place(hour))
                .map(item -> versioned(item, Pulse.class))
                .orElseGet(() -> new Versioned<>(Pulse.EMPTY, 0));
    }

    @Override
    public boolean keep(Pulse.Id hour, Versioned<Pulse> pulse) {
        return pen.keep(item(place(hour), pulse)
                .with(Item.TTL, clock.instant().plus(RETENTION).getEpochSecond()));
    }

    @Override
    public Map<String, Versioned<Chronicle>> chronicles(Collection<String> brands) {
        return of(brands, DynamoPulses::chronicle, Chronicle.class, Chronicle.EMPTY);
    }

    @Override
    public boolean keepChronicle(String brand, Versioned<Chronicle> chronicle) {
        return pen.keep(item(chronicle(brand), chronicle));
    }

    @Override
    public Map<String, Versioned<Rhythm>> rhythms(Collection<String> brands) {
        return of(brands, DynamoPulses::place, Rhythm.class, Rhythm.EMPTY);
    }

    @Override
    public boolean keep(String brand, Versioned<Rhythm> rhythm) {
        return pen.keep(item(place(brand), rhythm));
    }

    private <K, T> Map<K, Versioned<T>> of(Collection<K> names, Function<K, Place> place, Class<T> type, T empty) {
        var items = table.items(names.stream().map(place).toList());
        var found = new HashMap<K, Versioned<T>>();
        for (var name : names) {
            var item = items.get(place.apply(name));
            found.put(name, item == null ? new Versioned<>(empty, 0) : versioned(item, type));
        }
        return found;
    }

    private static Item item(Place place, Versioned<?> next) {
        return Item.at(place).with(Item.VERSION, next.version() + 1).holding(next.value());
    }

    private static <T> Versioned<T> versioned(Item item, Class<T> type) {
        return new Versioned<>(item.held(type), item.number(Item.VERSION));
    }

    private static Place place(Pulse.Id hour) {
        return new Place("P#" + hour.brand(), "H#" + hour.hour());
    }

    private static Place chronicle(String brand) {
        return new Place("P#" + brand, "DAYS");
    }

    private static Place place(String brand) {
        return new Place("P#" + brand, "RHYTHM");
    }
}
