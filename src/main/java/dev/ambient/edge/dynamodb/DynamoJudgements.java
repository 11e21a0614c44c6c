package dev.ambient.edge.dynamodb;

import static java.util.stream.Collectors.toMap;

import dev.ambient.domain.Judgements;
import dev.ambient.domain.Quality;
import dev.ambient.domain.Told;
import dev.ambient.domain.Versioned;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One item for each alert that only its id names, and one of a team for each rule. */
@ApplicationScoped
class DynamoJudgements implements Judgements {
    /** How long something may be said of an alert. */
    private static final Duration RETENTION = Duration.ofDays(90);

    private static final String QUALITY = "QUALITY#";

    private final Table table;
    private final Pen pen;
    private final Press press;
    private final Clock clock;

    @Inject
    DynamoJudgements(Table table, Pen pen, Press press) {
        this(table, pen, press, Clock.systemUTC());
    }

    DynamoJudgements(Table table, Pen pen, Press press, Clock clock) {
        this.table = table;
        this.pen = pen;
        this.press = press;
        this.clock = clock;
    }

    @Override
    public Set<String> note(Collection<Told> told) {
        var items = new HashMap<String, Condition>();
        for (var one : told) items.put(one.alert(), Condition.next(item(one)));
        return press.put(items);
    }

    private Item item(Told told) {
        var end = clock.instant().plus(RETENTION).getEpochSecond();
        return Item.at(place(told.alert()))
                .with(Item.VERSION, 1)
                .with(Item.TTL, end)
                .holding(told);
    }

    @Override
    public Map<String, Told> told(Set<String> alerts) {
        var places = alerts.stream().map(DynamoJudgements::place).toList();
        return table.latest(places).values().stream()
                .map(item -> item.held(Told.class))
                .collect(toMap(Told::alert, told -> told));
    }

    @Override
    public Versioned<Quality> of(String team, String rule) {
        return table.item(place(team, rule))
                .map(item -> new Versioned<>(item.held(Quality.class), item.number(Item.VERSION)))
                .orElseGet(() -> new Versioned<>(Quality.of(rule), 0));
    }

    @Override
    public boolean keep(String team, Versioned<Quality> quality) {
        return pen.keep(Item.at(place(team, quality.value().rule()))
                .with(Item.VERSION, quality.version() + 1)
                .holding(quality.value()));
    }

    @Override
    public List<Quality> of(String team) {
        return table.latest(table.places("T#" + team, QUALITY)).values().stream()
                .map(item -> item.held(Quality.class))
                .sorted(Comparator.comparing(Quality::rule))
                .toList();
    }

    private static Place place(String alert) {
        return new Place("A#" + alert, "TOLD");
    }

    private static Place place(String team, String rule) {
        return new Place("T#" + team, QUALITY + rule);
    }
}
