package dev.ambient.domain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A rule on sums is a value: its thresholds, and what it decides at the end of a bucket. */
public interface Sign {
    /** With the usual thresholds (docs/rules.md), in the order in which they are told. */
    List<Sign> USUAL =
            List.of(Surge.USUAL, Shift.USUAL, Crisis.USUAL, Gap.USUAL, Emerging.USUAL, Insight.USUAL, Season.USUAL);

    AlertKind kind();

    /** How much it is, by the threshold that decides most. */
    Measure measure(Verdict verdict);

    /** What begins at this end; one that goes on already is passed over. */
    Stream<Verdict> begin(Tick tick);

    /** What becomes of one that began: the same, calmer or ended; nothing where it is to be forgotten without a word. */
    Optional<Verdict> onward(Tick tick, Verdict open);
}
