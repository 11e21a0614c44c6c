package dev.ambient.edge.dynamodb;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ambient.any.AnyAlert;
import dev.ambient.any.AnyHeard;
import dev.ambient.domain.Alert;
import dev.ambient.domain.Episode;
import dev.ambient.domain.Listed;
import dev.ambient.domain.Matter;
import dev.ambient.domain.Matters;
import dev.ambient.domain.Round;
import dev.ambient.domain.Team;
import dev.ambient.domain.Versioned;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What matters promise, wherever they are kept. */
public abstract class MattersContract {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    protected abstract Matters matters();

    @Test
    void nothingWasToldAtFirst() {
        var first = new Versioned<>(Matter.of("need|nordbrew|x:1|root"), 0);
        assertEquals(Map.of("need|nordbrew|x:1|root", first), matters().of(Set.of("need|nordbrew|x:1|root")));
        assertEquals(Map.of(), matters().of(Set.of()));
        assertEquals(0, matters().interruptions("care", MONDAY));
    }

    @Test
    void mattersComeBackAsTheyWere() {
        var one = matter("need|ä|x:1", 0, 1, 30);
        var other = matter("need|ä|x:2", 2);
        assertEquals(Set.of(), matters().keep(List.of(new Versioned<>(one, 0), new Versioned<>(other, 0))));
        assertEquals(
                Map.of("need|ä|x:1", new Versioned<>(one, 1), "need|ä|x:2", new Versioned<>(other, 1)),
                matters().of(Set.of("need|ä|x:1", "need|ä|x:2")));
    }

    @Test
    void whoeverReadBeforeAnotherWroteDoesNotWrite() {
        var first = new Versioned<>(matter("m", 1), 0);
        assertEquals(Set.of(), matters().keep(List.of(first)));
        assertEquals(Set.of("m"), matters().keep(List.of(first, new Versioned<>(matter("n", 1), 0))));
        assertEquals(Set.of(), matters().keep(List.of(new Versioned<>(matter("m", 2), 1))));
        assertEquals(new Versioned<>(matter("m", 2), 2), matter("m"));
        assertEquals(new Versioned<>(matter("n", 1), 1), matter("n"));
    }

    @Test
    void whatIsToBeToldAgainIsListedUntilItIsNot() {
        var round = Round.dedupe("care");
        var one = Listed.of(AnyAlert.churn(), "quiet hours 22:00-06:00");
        var listing = Matter.of(round).with(one, Team.of("care"), AnyHeard.NINE);
        var due = listing.due().orElseThrow();
        matters().keep(List.of(new Versioned<>(listing, 0), new Versioned<>(matter("m", 1), 0)));
        assertEquals(List.of(), matters().due(due.minusSeconds(1), 9));
        assertEquals(List.of(listing), matters().due(due, 9));
        matters().keep(List.of(new Versioned<>(Matter.of(round), 1)));
        assertEquals(List.of(), matters().due(due, 9));
    }

    @Test
    void noMoreAreListedThanAreAskedFor() {
        for (var team = 0; team < 5; team++)
            matters()
                    .keep(List.of(new Versioned<>(
                            Matter.of(Round.dedupe("team" + team))
                                    .with(
                                            Listed.of(AnyAlert.churn(), null),
                                            Team.of("care"),
                                            AnyHeard.NINE.plusSeconds(team)),
                            0)));
        assertEquals(
                List.of(Round.dedupe("team0"), Round.dedupe("team1")),
                matters().due(AnyHeard.NINE.plus(Duration.ofDays(1)), 2).stream()
                        .map(Matter::dedupe)
                        .toList());
    }

    @Test
    void longNamesAreToldApart() {
        var name = "need|".repeat(800);
        matters().keep(List.of(new Versioned<>(matter(name + "1", 1), 0), new Versioned<>(matter(name + "2", 2), 0)));
        assertEquals(matter(name + "1", 1), matter(name + "1").value());
        assertEquals(matter(name + "2", 2), matter(name + "2").value());
    }

    @Test
    void moreMattersThanOneRequestTakes() {
        var many = IntStream.range(0, 120)
                .mapToObj(number -> new Versioned<>(matter("m" + number, number % 7), 0))
                .toList();
        assertEquals(Set.of(), matters().keep(many));
        var names = many.stream().map(matter -> matter.value().dedupe()).collect(toSet());
        assertEquals(
                120,
                matters().of(names).values().stream()
                        .filter(one -> one.version() == 1)
                        .count());
    }

    @Test
    void interruptionsAreCountedByTeamAndDay() {
        matters().interrupted("care", MONDAY, 2);
        matters().interrupted("care", MONDAY, 1);
        matters().interrupted("crm", MONDAY, 1);
        assertEquals(3, matters().interruptions("care", MONDAY));
        assertEquals(0, matters().interruptions("care", MONDAY.plusDays(1)));
    }

    private Versioned<Matter> matter(String dedupe) {
        return matters().of(Set.of(dedupe)).get(dedupe);
    }

    static Matter matter(String dedupe, int... held) {
        var episodes = IntStream.of(held)
                .mapToObj(number -> episode("opening ø" + number, number))
                .toList();
        return new Matter(dedupe, episodes, held.length > 2 ? AnyHeard.NINE : null, null);
    }

    private static Episode episode(String opening, int held) {
        var reasons = IntStream.range(0, held)
                .mapToObj(number -> new Alert.Suppressed(AnyHeard.NINE.plusSeconds(number), "cool-down 30 min"))
                .toList();
        var height = held == 2 ? new Episode.Height(7, 61) : null;
        return new Episode(
                opening, AnyHeard.NINE, "a-1", held > 9, held, held == 0 ? null : AnyHeard.NINE, reasons, height, null);
    }
}
