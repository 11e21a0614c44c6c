package dev.ambient.local.findings;

import dev.ambient.domain.Dot;
import dev.ambient.domain.Feature;
import dev.ambient.domain.Heard;
import dev.ambient.domain.Portrait;
import dev.ambient.domain.Pulse;
import dev.ambient.local.backtest.Play;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** What a brand's customers are unhappy with, by named reason, as three of Ambient's sums tell it: a member of a sample each. */
record Tensions(Play play, Reasons reasons, String brand) {

    /** Every unhappy post by a customer, by its aspects. */
    List<Set<Integer>> posts() {
        return play.dots().inserted().stream()
                .map(Dot::heard)
                .filter(Objects::nonNull)
                .filter(this::isUnhappy)
                .map(heard -> reasons.of(heard.reading().aspects()))
                .toList();
    }

    /** The unhappy ones among the twelve posts that a pulse keeps of each hour, by their first three aspects. */
    List<Set<Integer>> pulses(Instant from, Instant until) {
        return Stream.iterate(Pulse.hour(from), at -> !at.isAfter(until), at -> at.plus(Duration.ofHours(1)))
                .flatMap(hour -> play.pulses().exactly(new Pulse.Id(brand, hour)).value().sample().stream())
                .filter(glimpse -> glimpse.score() < 0)
                .map(glimpse -> reasons.of(glimpse.terms()))
                .toList();
    }

    /** Tension points in the portraits of those who speak of no other brand. */
    List<Set<Integer>> portraits(Instant now) {
        return play.profiles().all().values().stream()
                .filter(profile -> profile.support().keySet().equals(Set.of(brand)))
                .map(profile -> Portrait.of(List.of(new Portrait.Account("x", profile)), now)
                        .tensions())
                .filter(tensions -> !tensions.isEmpty())
                .map(tensions ->
                        reasons.of(tensions.stream().map(Feature::value).toList()))
                .toList();
    }

    private boolean isUnhappy(Heard heard) {
        return heard.voice() == null
                && heard.mention().repost() == null
                && heard.concerns(brand)
                && heard.reading().towards(brand).isNegative();
    }
}
