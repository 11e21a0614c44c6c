package dev.ambient.flow.watch;

import static java.util.stream.Collectors.toSet;

import dev.ambient.domain.Crowd;
import dev.ambient.domain.Crowds;
import dev.ambient.domain.Influence;
import dev.ambient.domain.Listening;
import dev.ambient.domain.Profile;
import dev.ambient.domain.Profiles;
import dev.ambient.domain.Pseudonym;
import dev.ambient.domain.Pulse;
import dev.ambient.domain.Pulses;
import dev.ambient.domain.Versioned;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * When a day (UTC) ends: whom its pulses sampled joins the crowds of the topics they talk about, as they look now. Doing it twice
 * changes nothing.
 */
@ApplicationScoped
class Crowding {
    private final Pulses pulses;
    private final Profiles profiles;
    private final Crowds crowds;
    private final Listening listening;

    Crowding(Pulses pulses, Profiles profiles, Crowds crowds, Listening listening) {
        this.pulses = pulses;
        this.profiles = profiles;
        this.crowds = crowds;
        this.listening = listening;
    }

    /** @param ended ends of hours, in order */
    void after(Collection<Instant> ended) {
        ended.stream()
                .filter(end -> end.atOffset(ZoneOffset.UTC).getHour() == 0)
                .reduce((one, later) -> later)
                .ifPresent(this::day);
    }

    private void day(Instant end) {
        var hours = listening.brands().keySet().stream()
                .filter(listening::serves)
                .flatMap(brand -> IntStream.rangeClosed(1, 24)
                        .mapToObj(hour -> new Pulse.Id(brand, end.minus(Duration.ofHours(hour)))))
                .toList();
        var people = pulses.of(hours).values().stream()
                .flatMap(pulse -> pulse.value().sample().stream())
                .map(Pulse.Glimpse::author)
                .collect(toSet());
        if (people.isEmpty()) return;
        var known = profiles.known(people);
        var topics = known.values().stream()
                .flatMap(profile -> profile.interests().keySet().stream())
                .collect(toSet());
        if (!topics.isEmpty()) crowds.of(topics).forEach((topic, crowd) -> join(topic, crowd, known, end));
    }

    private void join(String topic, Versioned<Crowd> stored, Map<Pseudonym, Profile> known, Instant end) {
        var influence = new Influence(Map.of(topic, stored.value()));
        var crowd = stored.value();
        for (var one : known.entrySet())
            if (one.getValue().interests().containsKey(topic))
                crowd = crowd.plus(influence.seen(one.getKey(), one.getValue(), topic, end));
        if (!crowd.equals(stored.value()) && !crowds.keep(topic, stored.with(crowd)))
            throw new IllegalStateException("another pass writes the crowd of " + topic + "; the next one goes on");
    }
}
