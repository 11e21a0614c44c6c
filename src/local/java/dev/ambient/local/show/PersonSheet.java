package dev.ambient.local.show;

import dev.ambient.domain.Act;
import dev.ambient.domain.Contact;
import dev.ambient.domain.Decision;
import dev.ambient.domain.Feature;
import dev.ambient.domain.Heard;
import dev.ambient.domain.Influence;
import dev.ambient.domain.Key;
import dev.ambient.domain.Portrait;
import dev.ambient.domain.Profile;
import dev.ambient.domain.Role;
import dev.ambient.domain.Stance;
import dev.ambient.local.show.Sheet.Excerpt;
import dev.ambient.local.show.Sheet.Fact;
import dev.ambient.local.show.Sheet.Section;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A profile and what the person said → the portrait, field by field. */
final class PersonSheet {
    private final Whole whole;
    private final Profile profile;
    private final Influence influence;
    private final Map<Key, Heard> said;
    private final Instant at;
    private final Portrait portrait;

    PersonSheet(Whole whole, Influence influence, Collection<Heard> said, Instant at) {
        this.whole = whole;
        this.profile = whole.profile();
        this.influence = influence;
        this.said = said.stream().collect(Collectors.toMap(one -> one.mention().key(), one -> one));
        this.at = at;
        this.portrait = Portrait.of(whole.accounts(), at);
    }

    Sheet sheet() {
        var context = portrait.context();
        return new Sheet(
                whole.person().network() + ":" + whole.person().id(),
                whole.name(),
                about(),
                at,
                List.of(
                        new Section("linked with", whole.others()),
                        new Section("waits for an answer", needs()),
                        Section.of("stage", Optional.ofNullable(context.stage()).map(one -> fact(one, Words::plain))),
                        section("these days about", context.recent(), Function.identity()),
                        section("interests", portrait.interests(), PersonSheet::words),
                        section(
                                "opinions",
                                portrait.opinions(),
                                one -> one.target() + " " + Words.signed(one.stance())),
                        section("tensions", portrait.tensions(), Function.identity()),
                        section(
                                "triggers",
                                portrait.triggers(),
                                one -> one.what() + ": " + Words.percent(one.share()) + " of it in good words"),
                        new Section("support", support()),
                        Section.of("value", Optional.of(Fact.of(portrait.value().toString(), portrait.value()))),
                        new Section("influence", influences()),
                        new Section(
                                "contacts",
                                portrait.contacts().stream()
                                        .map(PersonSheet::contact)
                                        .toList()),
                        section("talks with", portrait.ties(), Function.identity()),
                        section("networks", context.channels(), Function.identity()),
                        section("hours of the week", List.of(context.hours()), PersonSheet::hours),
                        section("readiness", List.of(portrait.readiness()), PersonSheet::share),
                        section("sarcasm", List.of(portrait.sarcasm()), PersonSheet::share)));
    }

    private String about() {
        var face = whole.own().face();
        var followers = face == null ? null : face.followers();
        return whole.person().network()
                + (followers == null ? "" : ", " + Words.count(followers, "follower"))
                + ", " + Words.count(profile.acts().getOrDefault(Act.POST, 0L), "post") + " heard, "
                + Words.count(said.size(), "dot") + " kept.";
    }

    private List<Fact> needs() {
        return profile.waits().stream().map(this::need).toList();
    }

    private Fact need(Decision need) {
        var due = need.due();
        var words = Words.plain(need.kind()) + " at " + need.brand() + " since " + Words.time(need.since())
                + (due == null ? "" : ", due " + Words.time(due));
        return Fact.of(words, need).showing(Optional.of(excerpt(need.subject(), need.since())));
    }

    private List<Fact> support() {
        return portrait.support().entrySet().stream()
                .map(one -> fact(one.getValue(), support -> one.getKey() + " " + words(support)))
                .toList();
    }

    private static String words(Stance.Support support) {
        return Words.signed(support.value()) + " (95 %: " + Words.signed(support.low()) + " to "
                + Words.signed(support.high()) + ")";
    }

    private static String words(Portrait.Interest interest) {
        return interest.topic() + ", worth " + Words.figure(interest.weight()) + " posts of today"
                + (interest.passion() ? ", a passion" : "");
    }

    private List<Fact> influences() {
        return topics(profile).stream()
                .flatMap(topic -> influence.of(profile, topic, at).stream()
                        .map(value -> Fact.of(
                                topic + " " + Math.round(value) + " of 100", Map.of("topic", topic, "value", value))))
                .toList();
    }

    /** Topics on which somebody may move others. */
    static Collection<String> topics(Profile profile) {
        return Stream.concat(profile.interests().keySet().stream(), profile.endorsed().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Fact contact(Contact contact) {
        var result = contact.outcome();
        return Fact.of(
                Words.time(contact.at()) + " " + contact.team() + " " + Words.plain(contact.what())
                        + (result == null ? "" : ", " + Words.plain(result)),
                contact);
    }

    private static String hours(List<Integer> hours) {
        var days = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
        return hours.stream()
                .map(hour -> days.get(hour / 24 % 7) + " " + hour % 24)
                .collect(Collectors.joining(", ", "half of the posts at (UTC) ", ""));
    }

    private static String share(double share) {
        return Words.percent(share) + " of the posts";
    }

    private <T> Section section(String name, List<Feature<T>> features, Function<T, String> words) {
        return new Section(name, features.stream().map(one -> fact(one, words)).toList());
    }

    private <T> Fact fact(Feature<T> feature, Function<T, String> words) {
        return Fact.of(feature, words, this::excerpt);
    }

    /** What the portrait's list has at a place; an answer to them is kept with whoever gave it. */
    private Optional<Excerpt> excerpt(int place) {
        return Optional.of(portrait.traces().get(place))
                .filter(trace -> trace.role() == Role.AUTHOR)
                .map(trace -> excerpt(trace.key(), trace.at()));
    }

    private Excerpt excerpt(Key key, Instant at) {
        var heard = said.get(key);
        return heard == null
                ? new Excerpt(at, null, null)
                : new Excerpt(at, heard.mention().text(), heard.mention().url());
    }
}
