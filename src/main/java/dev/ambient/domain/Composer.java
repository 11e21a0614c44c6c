package dev.ambient.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A decision and what it rests on → the whole alert. The same input gives the same alert, however often it is composed. */
public final class Composer {
    /** Not graver for whom many listen to: people are helped alike, and once told that is not added again. */
    private static final Set<AlertKind> ALIKE = Set.of(AlertKind.SERVICE_NEED, AlertKind.INFLUENTIAL_VOICE);

    /** Good news, up to this severity, can wait for a round-up. */
    private static final int MILD = 3;

    private final Listening listening;

    public Composer(Listening listening) {
        this.listening = listening;
    }

    /**
     * An alert about one person.
     *
     * @param heard the cause of the decision
     * @param profile the person as known when it is told
     * @param influence of people, as far as it is known
     */
    public Alert personal(Decision decision, Heard heard, Person person, Profile profile, Influence influence) {
        var mention = heard.mention();
        var graver = !ALIKE.contains(decision.kind()) && influence.leads(profile, heard);
        var late = decision.change() == Decision.Change.UPDATE;
        var promise = Promise.of(decision, listening.team(decision.kind()));
        var breaches = late ? promise.breaches(decision.at()) : 0;
        var severity = decision.kind().severity() + (graver ? 1 : 0) + breaches;
        var told = listening.team(decision.kind());
        var team = told.key();
        var words = new Words(told.language());
        var opens = decision.change() != Decision.Change.RESOLVE;
        var whom = person.network() + ":" + person.id();
        return new Alert(
                Alert.FORMAT,
                decision.alert(),
                decision.transition(),
                decision.change(),
                late ? Mode.INTERRUPT : mode(decision.kind(), severity),
                decision.kind(),
                new Alert.Origin(
                        decision.rule(),
                        decision.version(),
                        Measure.of(decision, listening).orElse(null)),
                severity,
                priority(severity, decision.chance(), late ? promise.spent(decision.at()) : 0),
                team,
                decision.brand(),
                heard.reading().topics().stream().findFirst().orElse(null),
                person.network(),
                decision.at(),
                decision.promised(),
                Alert.dedupe(
                        decision.kind(), decision.brand(), whom, decision.root().value()),
                decision.subject().value(),
                words.what(decision, heard, profile.face(), listening.name(decision.brand())),
                null,
                new Alert.Why(
                        heard.reading().words(),
                        List.of(Alert.Excerpt.of(mention)),
                        1,
                        mention.repost() == null ? 0 : 1,
                        mention.author().bot() ? 1 : 0),
                who(profile, decision, heard.mention().at()),
                opens ? doubt(decision, heard, told.language()) : List.of(),
                new Alert.Next(opens ? words.todo(decision, heard) : words.closed(), team, mention.url()),
                Alert.Since.NOTHING,
                List.of());
    }

    /** The same of what time decided about somebody's post; how many listen to them is not asked any more. */
    public Alert personal(Decision decision, Heard heard, Profile profile) {
        return personal(decision, heard, heard.mention().person(), profile, Influence.UNKNOWN);
    }

    /** Those of a worklist that its mail shows. */
    public static Stream<Worklist.Entry> shown(Worklist list) {
        return list.entries().stream().limit(Round.BOUND);
    }

    /**
     * What waits for a team, in one message; the same time gives the same id.
     *
     * @param heard what is shown, as far as it can still be read
     */
    public Alert worklist(Worklist list, Map<Key, Heard> heard) {
        var at = list.at();
        var first = list.entries().get(0);
        var team = list.team().key();
        var dedupe = "worklist||" + team;
        var words = new Words(list.team().language());
        return new Alert(
                Alert.FORMAT,
                "a-" + Key.of(dedupe, at.toString()).value(),
                1,
                Decision.Change.OPEN,
                Mode.ROUNDUP,
                first.need().kind(),
                new Alert.Origin("worklist", 1),
                first.severity(),
                first.priority(),
                team,
                first.need().brand(),
                null,
                null,
                at,
                null,
                dedupe,
                at.toString(),
                words.worklist(list),
                null,
                Alert.Why.NOTHING,
                null,
                List.of(),
                new Alert.Next(words.language().say("todo.worklist"), team, null),
                Alert.Since.NOTHING,
                shown(list)
                        .map(entry -> listed(
                                words,
                                entry,
                                at,
                                Optional.ofNullable(heard.get(entry.need().subject()))))
                        .toList());
    }

    private Listed listed(Words words, Worklist.Entry entry, Instant at, Optional<Heard> heard) {
        var need = entry.need();
        return new Listed(
                need.alert(),
                need.transition(),
                need.kind(),
                entry.severity(),
                entry.priority(),
                need.brand(),
                need.since(),
                words.waits(entry, at, listening.name(need.brand()), heard.map(Heard::mention)),
                heard.map(one -> one.mention().url()).orElse(null),
                null);
    }

    /**
     * What people say to each other about a brand.
     *
     * @param talk as known when it is told
     * @param heard up to three posts of it
     */
    public Alert talk(Conversation.Id id, Decision decision, Conversation talk, Collection<Heard> heard) {
        var kind = decision.kind();
        var told = listening.team(kind);
        var team = told.key();
        var words = new Words(told.language());
        var opens = decision.change() != Decision.Change.RESOLVE;
        var posts = heard.stream()
                .map(Heard::mention)
                .sorted(Comparator.comparing(Mention::at).thenComparing(Mention::key))
                .toList();
        var what = words.talk(
                decision,
                listening.name(decision.brand()),
                talk.people(),
                talk.posts() + (talk.opening() == null ? 0 : 1),
                posts.stream().filter(post -> post.key().equals(id.root())).findFirst());
        return new Alert(
                Alert.FORMAT,
                decision.alert(),
                decision.transition(),
                decision.change(),
                mode(kind, kind.severity()),
                kind,
                new Alert.Origin(decision.rule(), decision.version()),
                kind.severity(),
                priority(kind.severity(), 0, 0),
                team,
                decision.brand(),
                null,
                id.network(),
                decision.at(),
                null,
                Alert.dedupe(kind, decision.brand(), "", id.root().value()),
                decision.subject().value(),
                what,
                null,
                new Alert.Why(List.of(), posts.stream().map(Alert.Excerpt::of).toList(), talk.people(), 0, 0),
                null,
                List.of(),
                new Alert.Next(
                        !opens
                                ? words.closed()
                                : PeerConversation.QUESTION.equals(decision.reason())
                                        ? words.language().say("todo.answer")
                                        : words.todo(kind),
                        team,
                        posts.isEmpty() ? null : posts.get(0).url()),
                Alert.Since.NOTHING,
                List.of());
    }

    /** The portrait card as of a time. */
    Alert.Who who(Profile profile, Decision decision, Instant now) {
        var face = profile.face();
        var customer = profile.drawn().customer();
        var team = listening.team(decision.kind());
        var past = new Past(profile, decision.brand(), listening.name(decision.brand()), team);
        return new Alert.Who(
                face == null ? null : face.name(),
                face == null ? null : face.handle(),
                profile.towards(decision.brand()).rounded(),
                face == null ? null : face.followers(),
                Value.of(profile.drawn(), now).says(team.language()),
                profile.passions(3),
                past.before(now),
                past.lastContact(now),
                profile.acts().getOrDefault(Act.POST, 0L),
                profile.acts().getOrDefault(Act.ANSWERED, 0L),
                customer != null && customer.consents());
    }

    private static List<String> doubt(Decision decision, Heard heard, Language language) {
        var doubt = new ArrayList<String>();
        var reading = heard.reading();
        var chance = decision.chance();
        if (decision.rule().equals(CreatingMoment.RULE)
                && heard.concerns().stream().noneMatch(Concern::addressed))
            doubt.add(language.say("doubt.unaddressed"));
        if (reading.irony() >= 0.2) doubt.add(language.say("doubt.ironic", language.percent(reading.irony())));
        if (chance > 0 && chance < 0.75) doubt.add(language.say("doubt.thin", language.percent(chance)));
        if (reading.language().equals("und")) doubt.add(language.say("doubt.language"));
        return doubt;
    }

    private static Mode mode(AlertKind kind, int severity) {
        if (severity >= Alert.GRAVE) return Mode.INTERRUPT;
        if (kind.isListed()) return Mode.WORKLIST;
        return severity <= MILD ? Mode.DIGEST : Mode.INTERRUPT;
    }

    /** Of 100: min(100, 8·severity + 30·P(need) + 30·min(1, waited/deadline)). */
    static int priority(int severity, double chance, double waited) {
        return (int) Math.min(100, Math.round(8 * severity + 30 * chance + 30 * Math.min(1, waited)));
    }

    static double round(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
