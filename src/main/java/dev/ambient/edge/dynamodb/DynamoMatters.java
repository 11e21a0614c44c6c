package dev.ambient.edge.dynamodb;

import static java.util.stream.Collectors.toMap;

import dev.ambient.domain.Matter;
import dev.ambient.domain.Matters;
import dev.ambient.domain.Versioned;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was told, one item for each matter; a team's day as a counter. */
@ApplicationScoped
class DynamoMatters implements Matters {
    private static final Duration RETENTION = Duration.ofDays(90);
    private static final Duration DAYS = Duration.ofDays(7);
    /** Where the index lists what is to be told again, beside what waits for a team. */
    private static final String SHARD = Portrait.shard("~told", 0);

    private static final String SPENT = "interruptions";
    /** Bytes of a name above which its hash stands for it; a key takes 2,048 at most. */
    private static final int LONG = 512;

    private final Table table;
    private final Pen pen;
    private final Press press;
    private final Clock clock;

    @Inject
    DynamoMatters(Table table, Pen pen, Press press) {
        this(table, pen, press, Clock.systemUTC());
    }

    DynamoMatters(Table table, Pen pen, Press press, Clock clock) {
        this.table = table;
        this.pen = pen;
        this.press = press;
        this.clock = clock;
    }

    @Override
    public Map<String, Versioned<Matter>> of(Set<String> dedupes) {
        var places = dedupes.stream().collect(toMap(dedupe -> dedupe, DynamoMatters::place));
        var items = table.latest(places.values());
        return places.keySet().stream().collect(toMap(dedupe -> dedupe, dedupe -> {
            var item = items.get(places.get(dedupe));
            return item == null
                    ? new Versioned<>(Matter.of(dedupe), 0)
                    : new Versioned<>(item.held(Matter.class), item.number(Item.VERSION));
        }));
    }

    @Override
    public Set<String> keep(Collection<Versioned<Matter>> matters) {
        return press.keep(
                matters.stream().collect(toMap(matter -> matter.value().dedupe(), this::item)));
    }

    private Item item(Versioned<Matter> matter) {
        var item = Item.at(place(matter.value().dedupe()))
                .with(Item.VERSION, matter.version() + 1)
                .with(Item.TTL, end(RETENTION))
                .holding(matter.value());
        matter.value().due().ifPresent(due -> item.with(Portrait.WORK, SHARD).with(Portrait.DUE, Portrait.due(due)));
        return item;
    }

    @Override
    public List<Matter> due(Instant until, int most) {
        var span = Span.of(Instant.MIN, until);
        var places = table.work(SHARD, span, most).stream().map(Item::place).toList();
        return table.latest(places).values().stream()
                .map(item -> item.held(Matter.class))
                .sorted(Comparator.comparing(Matter::dedupe))
                .toList();
    }

    @Override
    public int interruptions(String team, LocalDate day) {
        return table.item(place(team, day))
                .map(item -> (int) item.number(SPENT))
                .orElse(0);
    }

    @Override
    public void interrupted(String team, LocalDate day, int more) {
        pen.count(place(team, day), SPENT, more, end(DAYS));
    }

    private long end(Duration retention) {
        return clock.instant().plus(retention).getEpochSecond();
    }

    private static Place place(String dedupe) {
        return new Place("X#" + brief(dedupe), "MATTER");
    }

    private static Place place(String team, LocalDate day) {
        return new Place("T#" + team, "DAY#" + day);
    }

    private static String brief(String name) {
        var bytes = name.getBytes(StandardCharsets.UTF_8);
        if (bytes.length <= LONG) return name;
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return "~" + Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
