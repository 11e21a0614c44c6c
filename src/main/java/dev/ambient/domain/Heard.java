package dev.ambient.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mention that is ours, read and matched: what {@code enrich} passes on.
 *
 * @param record the record that brought it, for its outcome; the same in every redelivery
 * @param concerns the brands it concerns, sorted by key
 * @param voice the brand whose own account speaks here, null for everybody else
 * @param received when it came in
 */
public record Heard(
        String record,
        Mention mention,
        Reading reading,
        List<Concern> concerns,
        @Nullable String voice,
        Instant received) {

    public Heard {
        concerns = List.copyOf(concerns);
    }

    public Heard with(Mention better) {
        return new Heard(record, better, reading, concerns, voice, received);
    }

    public boolean concerns(String brand) {
        return concerns.stream().anyMatch(concern -> concern.brand().equals(brand));
    }
}
