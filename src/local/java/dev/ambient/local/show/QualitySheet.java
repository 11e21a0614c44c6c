package dev.ambient.local.show;

import dev.ambient.domain.Quality;
import dev.ambient.local.show.Sheet.Fact;
import dev.ambient.local.show.Sheet.Section;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a team said of the alerts it was told → by rule how many were useful, and what another threshold would have done. */
final class QualitySheet {
    private QualitySheet() {}

    static Sheet of(String team, List<Quality> rules, Instant at) {
        var judged = rules.stream().mapToLong(rule -> rule.useful().all()).sum();
        var about = Words.count(judged, "alert") + " judged; of each rule the latest " + Quality.BOUND + " are kept.";
        var facts = rules.stream().map(QualitySheet::fact).toList();
        return new Sheet(team, "Alerts as " + team + " found them", about, at, List.of(new Section("rules", facts)));
    }

    private static Fact fact(Quality quality) {
        var useful = quality.useful();
        var avoiding = quality.avoiding();
        var best = quality.best().filter(bar -> !avoiding.equals(Optional.of(bar)));
        var words = quality.rule() + ": " + useful.some() + " of " + useful.all() + " useful, "
                + Words.percent(useful.value()) + " (likely " + Words.percent(useful.low()) + " to "
                + Words.percent(useful.high()) + ")"
                + quality.least()
                        .map(least -> "; it tells from " + number(least) + " on")
                        .orElse("")
                + best.map(bar -> "; " + words(bar)).orElse("")
                + avoiding.map(bar -> "; " + words(bar)).orElse("");
        return Fact.of(
                words,
                new Row(
                        quality.rule(),
                        useful.all(),
                        useful.some(),
                        Words.round(useful.low()),
                        Words.round(useful.high()),
                        quality.least().orElse(null),
                        quality.best().map(Change::of).orElse(null),
                        avoiding.map(Change::of).orElse(null)));
    }

    private static String words(Quality.Bar bar) {
        var useless = bar.judged().all() - bar.judged().some();
        return "from " + number(bar.least()) + " on it would have avoided " + bar.avoided() + " of " + useless
                + " useless ones and kept " + bar.kept() + " of " + bar.judged().some() + " useful ones";
    }

    private static String number(double value) {
        return Words.figure(value).replaceAll("\\.?0+$", "");
    }

    /**
     * A rule as JSON.
     *
     * @param low of the 95 % interval of the share of useful ones
     * @param least its threshold, null where it rests on no number
     * @param best the threshold that loses least for what it avoids
     * @param avoiding the lowest that would have avoided all useless ones
     */
    record Row(
            String rule,
            long judged,
            long useful,
            double low,
            double high,
            @Nullable Double least,
            @Nullable Change best,
            @Nullable Change avoiding) {}

    /** What another threshold would have done. */
    record Change(double least, long avoided, long kept) {
        static Change of(Quality.Bar bar) {
            return new Change(bar.least(), bar.avoided(), bar.kept());
        }
    }
}
