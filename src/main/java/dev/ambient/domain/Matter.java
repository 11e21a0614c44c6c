package dev.ambient.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a team was told of one matter: its latest episodes. It is written as a whole, so that of two episodes that begin at
 * once the second knows of the first.
 *
 * @param dedupe what makes alerts the same matter
 * @param episodes the latest {@value #BOUND}, by the time of the first alert each was known by
 * @param forgotten the time of the latest episode that is no longer kept, null while all are
 * @param round of a team's round-ups what the next one tells, null of any other matter
 */
public record Matter(
        String dedupe,
        List<Episode> episodes,
        @Nullable Instant forgotten,
        @Nullable Round round) {
    /** Episodes kept. */
    public static final int BOUND = 16;

    public Matter {
        episodes = List.copyOf(episodes);
    }

    /** A matter that nothing was told of. */
    public static Matter of(String dedupe) {
        return new Matter(dedupe, List.of(), null, null);
    }

    /** The episode an alert belongs to, new where none is known. */
    Episode episode(Alert alert) {
        return known(alert.opening()).orElseGet(() -> Episode.of(alert));
    }

    /** Whether it belongs to an episode that may have been told and forgotten. */
    boolean isForgotten(Alert alert) {
        return forgotten != null
                && !alert.at().isAfter(forgotten)
                && known(alert.opening()).isEmpty();
    }

    Matter with(Episode episode) {
        var all = new ArrayList<>(episodes);
        all.removeIf(one -> one.opening().equals(episode.opening()));
        all.add(episode);
        all.sort(Comparator.comparing(Episode::since).thenComparing(Episode::opening));
        if (all.size() <= BOUND) return new Matter(dedupe, all, forgotten, round);
        var gone = all.remove(0).since();
        return new Matter(dedupe, all, forgotten == null || gone.isAfter(forgotten) ? gone : forgotten, round);
    }

    /** Of round-ups what the next one tells. */
    public List<Listed> listed() {
        return rounds().listed();
    }

    private Round rounds() {
        return round == null ? Round.EMPTY : round;
    }

    /** The matter of a team's round-ups, with one more thing to tell. */
    public Matter with(Listed one, Team team, Instant now) {
        return new Matter(dedupe, episodes, forgotten, rounds().with(one, team, now));
    }

    /** The same without what a round-up told; any other matter as it is. */
    Matter rounded(Alert told, Team team, Instant now) {
        return round == null ? this : new Matter(dedupe, episodes, forgotten, round.told(told, team, now));
    }

    /** When somebody has to be told something of it, though nothing new comes; nothing where nothing waits. */
    public Optional<Instant> due() {
        var reminders = episodes.stream()
                .map(Episode::reminder)
                .filter(Objects::nonNull)
                .map(Reminder::due);
        return Stream.concat(reminders, Stream.ofNullable(rounds().due())).min(Comparator.naturalOrder());
    }

    /** What is to be told of it by a time, though nothing new came. */
    public List<Alert> waiting(Listening listening, Instant now) {
        var reminders = episodes.stream()
                .map(Episode::reminder)
                .filter(Objects::nonNull)
                .filter(reminder -> !reminder.due().isAfter(now))
                .map(Reminder::alert);
        var roundup = Round.team(dedupe).flatMap(team -> rounds().roundup(listening.team(team), now));
        return Stream.concat(reminders, roundup.stream()).toList();
    }

    /** Whether it is what a team's round-ups tell. */
    public boolean isRound() {
        return Round.team(dedupe).isPresent();
    }

    /** Whether something was told of it that has not ended. */
    public boolean isOpen() {
        return episodes.stream().anyMatch(Episode::isOpen);
    }

    /** The same, with somebody who takes an alert on: it is not told again. */
    public Matter acknowledged(String alert) {
        var next = episodes.stream()
                .map(one -> one.alert().equals(alert) ? one.acknowledged() : one)
                .toList();
        return new Matter(dedupe, next, forgotten, round);
    }

    /** When it was last told, in any of its episodes. */
    Optional<Instant> last() {
        return episodes.stream().map(Episode::at).filter(Objects::nonNull).max(Comparator.naturalOrder());
    }

    /** What was held back since it was last told. */
    Alert.Since since() {
        var last = last().orElse(Instant.MIN);
        var held = episodes.stream()
                .flatMap(episode -> episode.suppressed().stream())
                .filter(one -> one.at().isAfter(last))
                .sorted(Comparator.comparing(Alert.Suppressed::at))
                .toList();
        return new Alert.Since(held.size(), held, null);
    }

    private Optional<Episode> known(String opening) {
        return episodes.stream()
                .filter(episode -> episode.opening().equals(opening))
                .findFirst();
    }
}
