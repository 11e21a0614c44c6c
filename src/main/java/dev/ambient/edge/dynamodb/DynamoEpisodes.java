package dev.ambient.edge.dynamodb;

import dev.ambient.domain.Episode;
import dev.ambient.domain.Episodes;
import dev.ambient.domain.Versioned;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;

/** What was told, as items under what makes it the same matter; a team's day as a counter. */
@ApplicationScoped
class DynamoEpisodes implements Episodes {
    private static final Duration RETENTION = Duration.ofDays(90);
    private static final Duration DAYS = Duration.ofDays(7);
    private static final String SPENT = "interruptions";
    /** Bytes of a name above which its hash stands for it; a key takes 2,048 at most, the second 1,024. */
    private static final int LONG = 512;

    private final Table table;
    private final Pen pen;
    private final Clock clock;

    @Inject
    DynamoEpisodes(Table table, Pen pen) {
        this(table, pen, Clock.systemUTC());
    }

    DynamoEpisodes(Table table, Pen pen, Clock clock) {
        this.table = table;
        this.pen = pen;
        this.clock = clock;
    }

    @Override
    public List<Versioned<Episode>> of(String dedupe) {
        return table.partition(matter(dedupe)).stream()
                .map(item -> new Versioned<>(item.held(Episode.class), item.number(Item.VERSION)))
                .toList();
    }

    @Override
    public boolean keep(Versioned<Episode> episode) {
        var value = episode.value();
        var place = new Place(matter(value.dedupe()), "E#" + brief(value.opening()));
        return pen.keep(Item.at(place)
                .with(Item.VERSION, episode.version() + 1)
                .with(Item.TTL, end(RETENTION))
                .holding(value));
    }

    @Override
    public int interruptions(String team, LocalDate day) {
        return table.item(place(team, day))
                .map(item -> (int) item.number(SPENT))
                .orElse(0);
    }

    @Override
    public void interrupted(String team, LocalDate day) {
        pen.count(place(team, day), SPENT, end(DAYS));
    }

    private long end(Duration retention) {
        return clock.instant().plus(retention).getEpochSecond();
    }

    private static String matter(String dedupe) {
        return "X#" + brief(dedupe);
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
