package dev.ambient.edge.listening;

import dev.ambient.domain.Crisis;
import dev.ambient.domain.Emerging;
import dev.ambient.domain.Gap;
import dev.ambient.domain.Insight;
import dev.ambient.domain.Listening;
import dev.ambient.domain.Listening.Spike;
import dev.ambient.domain.Season;
import dev.ambient.domain.Shift;
import dev.ambient.domain.Sign;
import dev.ambient.domain.Surge;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code rules} and {@code retention}. What no rule uses yet is checked all the same. */
final class Rules {
    private static final Map<String, Double> SENSITIVITY = Map.of("more", 3.0, "balanced", 3.5, "fewer", 4.0);
    private static final int MANY = 1_000_000;

    private Rules() {}

    static Spike spike(Section top) {
        var spike = top.section("rules").section("spike").only("sensitivity", "floor", "least1h", "least3h", "ratio");
        var usual = Spike.BALANCED;
        return new Spike(
                spike.text("sensitivity")
                        .flatMap(text -> text.among(List.of("more", "balanced", "fewer"), "a sensitivity"))
                        .map(SENSITIVITY::get)
                        .orElse(usual.z()),
                Forms.number(spike.text("floor"), 0, MANY, usual.floor()),
                Forms.whole(spike.text("least1h"), 1, MANY, usual.least1h()),
                Forms.whole(spike.text("least3h"), 1, MANY, usual.least3h()),
                Forms.number(spike.text("ratio"), 1, 1_000, usual.ratio()));
    }

    static double need(Section top) {
        var need = top.section("rules").section("need").only("probability");
        return Forms.number(need.text("probability"), 0, 1, Listening.NEED);
    }

    static double moment(Section top) {
        var moment = top.section("rules").section("moment").only("score");
        return Forms.number(moment.text("score"), 0, 100, Listening.MOMENT);
    }

    /** @param spike the volume rule, which topics share */
    static List<Sign> signs(Section top, Spike spike) {
        var rules = top.section("rules");
        return List.of(
                new Surge(spike),
                shift(rules.section("shift")),
                crisis(rules.section("crisis")),
                gap(rules.section("gap")),
                emerging(rules.section("emerging")),
                insight(rules.section("insight")),
                season(rules.section("season")));
    }

    private static Shift shift(Section shift) {
        shift.only("least", "z", "rise");
        return new Shift(
                Forms.whole(shift.text("least"), 1, MANY, Shift.USUAL.least()),
                Forms.number(shift.text("z"), 0, 100, Shift.USUAL.z()),
                Forms.number(shift.text("rise"), 0, 1, Shift.USUAL.rise()));
    }

    private static Crisis crisis(Section crisis) {
        crisis.only("share", "authors", "reach");
        return new Crisis(
                Forms.number(crisis.text("share"), 0, 1, Crisis.USUAL.share()),
                Forms.whole(crisis.text("authors"), 1, MANY, Crisis.USUAL.authors()),
                Forms.number(crisis.text("reach"), 1, MANY, Crisis.USUAL.reach()));
    }

    private static Gap gap(Section gap) {
        gap.only("hours", "times");
        return new Gap(
                Forms.whole(gap.text("hours"), 1, MANY, Gap.USUAL.hours()),
                Forms.number(gap.text("times"), 1, MANY, Gap.USUAL.times()));
    }

    private static Emerging emerging(Section emerging) {
        emerging.only("authors", "days");
        return new Emerging(
                Forms.whole(emerging.text("authors"), 1, MANY, Emerging.USUAL.authors()),
                Forms.whole(emerging.text("days"), 1, 28, Emerging.USUAL.days()));
    }

    private static Insight insight(Section insight) {
        insight.only("authors", "growth");
        return new Insight(
                Forms.whole(insight.text("authors"), 1, MANY, Insight.USUAL.authors()),
                Forms.number(insight.text("growth"), 1, 1_000, Insight.USUAL.growth()));
    }

    private static Season season(Section season) {
        season.only("least", "ratio", "calendar");
        return new Season(
                Forms.whole(season.text("least"), 1, MANY, Season.USUAL.least()),
                Forms.number(season.text("ratio"), 1, 1_000, Season.USUAL.ratio()),
                season.sections("calendar").stream()
                        .flatMap(one -> span(one).stream())
                        .toList());
    }

    private static Optional<Season.Span> span(Section one) {
        one.only("topic", "from", "until");
        var topic = one.needed("topic").map(Text::value);
        var from = one.needed("from").flatMap(Forms::dayOfYear);
        var until = one.needed("until").flatMap(Forms::dayOfYear);
        return topic.isEmpty() || from.isEmpty() || until.isEmpty()
                ? Optional.empty()
                : Optional.of(new Season.Span(topic.get(), from.get(), until.get()));
    }

    /** Findings only. */
    static void check(Section top) {
        top.section("rules").only("spike", "shift", "crisis", "gap", "emerging", "insight", "season", "need", "moment");
        var retention = top.section("retention").only("text", "sums");
        retention.text("text").ifPresent(Forms::duration);
        retention.text("sums").ifPresent(Forms::duration);
    }
}
