package dev.ambient.edge.dynamodb;

import dev.ambient.domain.Conversation;
import dev.ambient.domain.Conversations;
import dev.ambient.domain.Key;
import dev.ambient.domain.Versioned;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Conversations as items of their own, in the index {@code work} while a question in one is due. Each ends, as what people wrote
 * in it does, with the retention after it was last added to.
 */
@ApplicationScoped
class DynamoConversations implements Conversations {
    private static final String PREFIX = "C#";
    /** No team: what waits here waits for {@code watch}. */
    private static final String TEAM = "~talk";

    private final Table table;
    private final Pen pen;
    private final Duration retention;
    private final Clock clock;

    @Inject
    DynamoConversations(
            Table table, Pen pen, @ConfigProperty(name = "ambient.retention", defaultValue = "90") int days) {
        this(table, pen, days, Clock.systemUTC());
    }

    DynamoConversations(Table table, Pen pen, int days, Clock clock) {
        this.table = table;
        this.pen = pen;
        this.retention = Duration.ofDays(days);
        this.clock = clock;
    }

    @Override
    public Map<Conversation.Id, Versioned<Conversation>> of(Collection<Conversation.Id> some) {
        var items = table.items(some.stream().map(DynamoConversations::place).toList());
        var found = new HashMap<Conversation.Id, Versioned<Conversation>>();
        for (var one : some) {
            var item = items.get(place(one));
            found.put(one, item == null ? new Versioned<>(Conversation.EMPTY, 0) : talk(item));
        }
        return found;
    }

    @Override
    public Versioned<Conversation> exactly(Conversation.Id one) {
        return table.item(place(one))
                .map(DynamoConversations::talk)
                .orElseGet(() -> new Versioned<>(Conversation.EMPTY, 0));
    }

    @Override
    public boolean keep(Conversation.Id one, Versioned<Conversation> talk) {
        var item = Item.at(place(one))
                .with(Item.VERSION, talk.version() + 1)
                .with(Item.TTL, clock.instant().plus(retention).getEpochSecond());
        var shard = Math.floorMod(one.root().value().hashCode(), Portrait.SHARDS);
        talk.value()
                .due(one.root())
                .ifPresent(due ->
                        item.with(Portrait.WORK, Portrait.shard(TEAM, shard)).with(Portrait.DUE, Portrait.due(due)));
        return pen.keep(item.holding(talk.value()));
    }

    @Override
    public List<Conversation.Id> due(Instant until) {
        var span = Span.of(Instant.MIN, until);
        return IntStream.range(0, Portrait.SHARDS)
                .mapToObj(shard -> table.work(Portrait.shard(TEAM, shard), span))
                .flatMap(List::stream)
                .sorted(Comparator.comparing((Item item) -> item.text(Portrait.DUE))
                        .thenComparing(item -> item.place().pk()))
                .map(item -> id(item.place()))
                .toList();
    }

    private static Versioned<Conversation> talk(Item item) {
        return new Versioned<>(item.held(Conversation.class), item.number(Item.VERSION));
    }

    private static Place place(Conversation.Id one) {
        return new Place(PREFIX + one.network() + "#" + one.root().value(), "SUM");
    }

    private static Conversation.Id id(Place place) {
        var end = place.pk().lastIndexOf('#');
        return new Conversation.Id(
                place.pk().substring(PREFIX.length(), end), new Key(place.pk().substring(end + 1)));
    }
}
