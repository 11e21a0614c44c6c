package dev.ambient.local.backtest;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.ambient.domain.AlertKind;
import dev.ambient.edge.json.Wire;
import dev.ambient.local.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that is known to have happened: a line of a truth file.
 *
 * @param kind of alert that finds it; other words are truths that no alert is about, such as what must not be told
 * @param person as {@code network:id}, null where it concerns nobody in particular
 * @param until the last time at which an alert finds it
 */
record Truth(
        String kind,
        String brand,
        @Nullable String topic,
        @Nullable String person,
        Instant from,
        Instant until,
        @Nullable String note) {

    /** @throws Trouble where a line is not one */
    static List<Truth> read(Path file) {
        var truths = new ArrayList<Truth>();
        try {
            for (var line : Files.readAllLines(file)) {
                if (!line.isBlank()) truths.add(Wire.mapper().readValue(line, Truth.class));
            }
        } catch (JsonProcessingException wrong) {
            throw new Trouble(
                    file + ":" + (truths.size() + 1) + " is no line of truth: " + wrong.getOriginalMessage(), wrong);
        } catch (IOException absent) {
            throw new Trouble("The truth " + file + " cannot be read: " + absent.getMessage(), absent);
        }
        return truths;
    }

    boolean isOf(AlertKind some) {
        return kind.equals(some.name());
    }

    /** Where to look for it: its brand, and the person if it is about one. */
    String place() {
        return brand + "|" + (person == null ? "" : person);
    }

    boolean fits(Books.Episode episode) {
        return isOf(episode.kind())
                && episode.brand().equals(brand)
                && (person == null || episode.whom().equals(person))
                && !episode.at().isBefore(from)
                && !episode.at().isAfter(until);
    }

    /** From its beginning to the first episode that finds it. */
    Optional<Duration> found(List<Books.Episode> episodes) {
        return episodes.stream()
                .filter(this::fits)
                .map(episode -> Duration.between(from, episode.at()))
                .min(Duration::compareTo);
    }
}
