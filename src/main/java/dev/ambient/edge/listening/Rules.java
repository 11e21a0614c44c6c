package dev.ambient.edge.listening;

import dev.ambient.domain.Listening;
import dev.ambient.domain.Listening.Spike;
import java.util.List;
import java.util.Map;

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

    /** Findings only. */
    static void check(Section top) {
        var rules = top.section("rules").only("spike", "need", "moment");
        Forms.number(rules.section("moment").only("score").text("score"), 0, 100, 0);
        var retention = top.section("retention").only("text", "sums");
        retention.text("text").ifPresent(Forms::duration);
        retention.text("sums").ifPresent(Forms::duration);
    }
}
