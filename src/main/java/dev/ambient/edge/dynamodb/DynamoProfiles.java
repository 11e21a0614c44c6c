package dev.ambient.edge.dynamodb;

import dev.ambient.domain.AlertKind;
import dev.ambient.domain.Dot;
import dev.ambient.domain.Listening;
import dev.ambient.domain.Lookout;
import dev.ambient.domain.Person;
import dev.ambient.domain.Profile;
import dev.ambient.domain.Profiles;
import dev.ambient.domain.Pseudonym;
import dev.ambient.domain.Versioned;
import dev.ambient.edge.bulk.Lanes;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** Portraits as items, each filed under its pseudonym. */
@ApplicationScoped
class DynamoProfiles implements Profiles {
    private static final Comparator<Waiting> SOONEST =
            Comparator.comparing(Waiting::due).thenComparing(one -> one.person().value());

    private final Table table;
    private final Pen pen;
    private final Pseudonyms pseudonyms;
    private final Dotted dotted;
    private final Lanes lanes;
    private final Listening listening;

    DynamoProfiles(Table table, Pen pen, Pseudonyms pseudonyms, Dotted dotted, Lanes lanes, Listening listening) {
        this.table = table;
        this.pen = pen;
        this.pseudonyms = pseudonyms;
        this.dotted = dotted;
        this.lanes = lanes;
        this.listening = listening;
    }

    @Override
    public Map<Person, Versioned<Profile>> of(Collection<Person> people) {
        var places = new HashMap<Person, Place>();
        for (var person : people) places.put(person, Portrait.place(pseudonyms.of(person)));
        var items = table.items(places.values());
        var profiles = new HashMap<Person, Versioned<Profile>>();
        places.forEach((person, place) -> {
            var item = items.get(place);
            profiles.put(person, item == null ? UNKNOWN : Portrait.profile(item));
        });
        return profiles;
    }

    @Override
    public Versioned<Profile> exactly(Person person) {
        return exactly(pseudonyms.of(person));
    }

    @Override
    public Versioned<Profile> exactly(Pseudonym person) {
        return table.item(Portrait.place(person)).map(Portrait::profile).orElse(UNKNOWN);
    }

    @Override
    public boolean keep(Person person, Versioned<Profile> profile) {
        return keep(pseudonyms.of(person), profile);
    }

    @Override
    public boolean keep(Pseudonym person, Versioned<Profile> profile) {
        return pen.keep(item(person, profile));
    }

    @Override
    public boolean amend(Person person, Versioned<Profile> profile, Dot dot) {
        return pen.both(item(pseudonyms.of(person), profile), dotted.item(dot));
    }

    @Override
    public void forget(Person person) {
        for (var patience = new Patience(); !blank(person); patience.pause()) {}
        table.places(pseudonyms.of(person).value(), Dotted.PREFIX).stream()
                .map(dot -> lanes.run(() -> pen.delete(dot)))
                .toList()
                .forEach(CompletableFuture::join);
    }

    private boolean blank(Person person) {
        var known = exactly(person);
        return known.value().objected() || keep(person, known.with(Profile.STUB));
    }

    @Override
    public List<Waiting> waiting(Instant after, Instant until) {
        var span = Span.of(after, until);
        if (span.isEmpty()) return List.of();
        return IntStream.range(0, Portrait.SHARDS)
                .mapToObj(shard -> table.work(Portrait.shard(desk(), shard), span))
                .flatMap(List::stream)
                .map(item -> new Waiting(new Pseudonym(item.place().pk()), Instant.parse(item.text(Portrait.DUE))))
                .sorted(SOONEST)
                .toList();
    }

    @Override
    public List<Pseudonym> silent(Instant until, int most) {
        var span = Span.of(Instant.MIN, until);
        return IntStream.range(0, Portrait.SHARDS)
                .mapToObj(shard -> table.quiet(Portrait.quiet(shard), span, most))
                .flatMap(List::stream)
                .sorted(Comparator.comparing((Item item) -> item.text(Portrait.UNTIL))
                        .thenComparing(item -> item.place().pk()))
                .limit(most)
                .map(item -> new Pseudonym(item.place().pk()))
                .toList();
    }

    @Override
    public Map<Pseudonym, Profile> known(Collection<Pseudonym> people) {
        var profiles = new HashMap<Pseudonym, Profile>();
        table.items(people.stream().map(Portrait::place).toList())
                .forEach((place, item) -> profiles.put(
                        new Pseudonym(place.pk()), Portrait.profile(item).value()));
        return profiles;
    }

    private Item item(Pseudonym person, Versioned<Profile> profile) {
        return Portrait.item(person, profile, desk(), Lookout.due(profile.value(), listening));
    }

    /** Under whose name the index lists all who wait, for whichever team: a person stands there once. */
    private String desk() {
        return listening.team(AlertKind.SERVICE_NEED).key();
    }
}
