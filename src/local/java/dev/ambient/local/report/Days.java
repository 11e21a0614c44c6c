package dev.ambient.local.report;

import dev.ambient.domain.Alert;
import dev.ambient.domain.Mode;
import dev.ambient.domain.Team;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/** What teams were told on each of their own days: added up message by message, in the order of telling. */
public final class Days {
    private static final String WORKLIST = "worklist";

    private final Map<String, Map<LocalDate, Day>> teams = new TreeMap<>();

    private record Day(long alerts, long interruptions, long grave, long beyond, long worklists) {
        static final Day NONE = new Day(0, 0, 0, 0, 0);

        Day plus(boolean interrupts, boolean isGrave, boolean isWorklist, int budget) {
            var isBeyond = interrupts && !isGrave && interruptions >= budget;
            return new Day(
                    alerts + 1,
                    interruptions + one(interrupts),
                    grave + one(interrupts && isGrave),
                    beyond + one(isBeyond),
                    worklists + one(isWorklist));
        }

        private static int one(boolean more) {
            return more ? 1 : 0;
        }
    }

    /**
     * One more message.
     *
     * @param day of the team, when it was told
     * @param rule id of the rule that decided
     */
    public void add(Team team, LocalDate day, boolean interrupts, int severity, String rule) {
        var each = teams.computeIfAbsent(team.key(), none -> new HashMap<>());
        var before = each.getOrDefault(day, Day.NONE);
        var grave = severity >= Alert.GRAVE;
        each.put(day, before.plus(interrupts, grave, rule.equals(WORKLIST), team.interruptsPerDay()));
    }

    /** One more alert, told on that day of the team. */
    public void add(Team team, LocalDate day, Alert alert) {
        add(
                team,
                day,
                alert.mode() == Mode.INTERRUPT,
                alert.severity(),
                alert.rule().id());
    }

    /** By team, over so many days, or over those on which it was told something where they are more. */
    public Map<String, Load> loads(double days) {
        var loads = new TreeMap<String, Load>();
        teams.forEach((team, each) -> loads.put(team, load(each.values(), days)));
        return loads;
    }

    private static Load load(Collection<Day> each, double span) {
        var days = Math.max(span, each.size());
        return new Load(
                mean(each, Day::alerts, days),
                mean(each, Day::interruptions, days),
                each.stream().mapToLong(Day::interruptions).max().orElse(0),
                sum(each, Day::grave),
                each.stream().filter(day -> day.beyond > 0).count(),
                mean(each, Day::worklists, days));
    }

    private static double mean(Collection<Day> each, ToLongFunction<Day> what, double days) {
        return Math.round(1_000 * sum(each, what) / days) / 1_000.0;
    }

    private static long sum(Collection<Day> each, ToLongFunction<Day> what) {
        return each.stream().mapToLong(what).sum();
    }
}
