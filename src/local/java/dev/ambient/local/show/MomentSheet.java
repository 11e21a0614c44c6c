package dev.ambient.local.show;

import dev.ambient.domain.Alert;
import dev.ambient.domain.AlertKind;
import dev.ambient.domain.Decision;
import dev.ambient.domain.Gate;
import dev.ambient.domain.Heard;
import dev.ambient.domain.Key;
import dev.ambient.domain.Matter;
import dev.ambient.domain.Person;
import dev.ambient.domain.Profile;
import dev.ambient.domain.Sequel;
import dev.ambient.domain.Withheld;
import dev.ambient.local.show.Sheet.Excerpt;
import dev.ambient.local.show.Sheet.Fact;
import dev.ambient.local.show.Sheet.Section;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Profiles → the creating moments that were held back, each with what held it, and those that were offered. */
final class MomentSheet {
    private MomentSheet() {}

    /** @param matters what was told of the moments, by dedupe key */
    static Sheet of(Person person, Profile profile, Map<String, Matter> matters, Collection<Heard> said, Instant at) {
        var posts = said.stream().collect(Collectors.toMap(one -> one.mention().key(), one -> one));
        var held = profile.withheld().stream()
                .map(one -> Fact.of(words(one), one).showing(Optional.of(excerpt(one.post(), one.at(), posts))))
                .toList();
        var offered = Sequel.of(profile).stream()
                .map(sequel -> offered(sequel, matters.get(dedupe(person, sequel.moment())), at)
                        .showing(Optional.of(excerpt(
                                sequel.moment().subject(), sequel.moment().since(), posts))))
                .toList();
        return new Sheet(
                person.network() + ":" + person.id(),
                new Whole(person, profile, Map.of()).name(),
                about(held.size()) + "; the last " + Withheld.BOUND + " are kept.",
                at,
                List.of(new Section("held back", held), new Section("offered", offered)));
    }

    /** Of a brand's day. */
    static Sheet of(String of, String brand, Instant day, Instant end, Stream<Profile> people, Instant at) {
        var held = people.flatMap(person -> person.withheld().stream()
                        .filter(one -> one.brand().equals(brand)
                                && !one.at().isBefore(day)
                                && one.at().isBefore(end))
                        .map(one -> Map.entry(one, Fact.of(name(person) + ", " + words(one), one))))
                .sorted(Comparator.comparing(
                                (Map.Entry<Withheld, Fact> one) -> one.getKey().at())
                        .thenComparing(one -> one.getValue().says()))
                .map(Map.Entry::getValue)
                .toList();
        return new Sheet(
                of,
                brand + ", " + Words.day(day),
                about(held.size()) + "; of each person the last " + Withheld.BOUND + " are kept.",
                at,
                List.of(new Section("held back", held)));
    }

    /** The key of what was told of a moment. */
    static String dedupe(Person person, Decision moment) {
        var whom = person.network() + ":" + person.id();
        return Alert.dedupe(
                AlertKind.CREATING_MOMENT, moment.brand(), whom, moment.root().value());
    }

    private static String about(int held) {
        return held == 0 ? "No moment was held back" : Words.count(held, "moment") + " held back";
    }

    private static String name(Profile person) {
        var face = person.face();
        if (face == null) return "somebody";
        return Optional.ofNullable(face.handle())
                .map(handle -> "@" + handle)
                .or(() -> Optional.ofNullable(face.name()))
                .map(Words::line)
                .orElse("somebody");
    }

    private static String words(Withheld one) {
        var why = one.gates().stream().map(Gate::toString).collect(Collectors.joining("; "));
        return Words.time(one.at()) + " " + one.brand() + ", " + one.score() + " of 100: " + why;
    }

    private static Fact offered(Sequel sequel, @Nullable Matter matter, Instant at) {
        var moment = sequel.moment();
        var held = matter == null
                ? ""
                : matter.episodes().stream()
                        .filter(episode -> episode.alert().equals(moment.alert()))
                        .flatMap(episode -> episode.suppressed().stream())
                        .map(one -> "; not told: " + one.reason())
                        .collect(Collectors.joining());
        var score = Math.round(100 * moment.chance());
        return Fact.of(
                Words.time(moment.since()) + " " + moment.brand() + ", " + score + " of 100: "
                        + Words.plain(sequel.state(at)) + held,
                moment);
    }

    private static Excerpt excerpt(Key post, Instant at, Map<Key, Heard> posts) {
        var heard = posts.get(post);
        return heard == null
                ? new Excerpt(at, null, null)
                : new Excerpt(at, heard.mention().text(), heard.mention().url());
    }
}
