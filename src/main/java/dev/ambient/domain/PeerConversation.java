package dev.ambient.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * PEER_CONVERSATION: at least four posts by at least three customers in less than 24 hours, while the brand they talk about says
 * nothing. It is told once, again where a question in it has waited for six hours, and ends when the brand speaks. Between
 * the first four and the last eight turns of a long conversation nothing is looked at.
 */
public final class PeerConversation {
    /** Why it was told: a customer answered another, a question waits, or they only talk. */
    public static final String PEER = "peer";

    public static final String QUESTION = "question";
    public static final String TALK = "talk";

    private static final Duration WITHIN = Duration.ofHours(24);
    private static final Duration PATIENCE = Duration.ofHours(6);
    private static final int POSTS = 4;
    private static final int AUTHORS = 3;
    private static final String RULE = "peer-conversation";

    private final Conversation talk;
    private final Key root;

    public PeerConversation(Conversation talk, Key root) {
        this.talk = talk;
        this.root = root;
    }

    /** What the turns decide that were heard by now: it begins, or the brand has joined. */
    public Optional<Decision> decide(Listening listening) {
        if (talk.decisions().isEmpty()) return brand(listening).flatMap(this::crossed);
        return opened().filter(one -> talk.spoke(one.brand(), one.since())).map(this::joined);
    }

    /** What a question decides that waits still. */
    public Optional<Decision> overdue(Instant until) {
        return due().filter(due -> !due.isAfter(until))
                .flatMap(due -> opened().map(opened -> next(opened, Decision.Change.UPDATE, due, QUESTION)));
    }

    /** When the oldest open question has waited for too long, once. */
    Optional<Instant> due() {
        if (opened().isEmpty() || talk.decisions().stream().anyMatch(one -> QUESTION.equals(one.reason())))
            return Optional.empty();
        return talk.open(root).map(ask -> ask.at().plus(PATIENCE));
    }

    /** The brand that is served and that most of it is about. */
    private Optional<String> brand(Listening listening) {
        return talk.concerns().entrySet().stream()
                .filter(concern -> listening.serves(concern.getKey()))
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.<String, Long>comparingByKey().reversed()))
                .map(Map.Entry::getKey);
    }

    private Optional<Decision> crossed(String brand) {
        return talk.all().stream()
                .map(this::until)
                .filter(window -> isCrowd(window, brand))
                .findFirst()
                .map(window -> open(brand, window));
    }

    private List<Turn> until(Turn last) {
        var from = last.at().minus(WITHIN);
        return talk.all().stream()
                .filter(turn -> turn.at().isAfter(from) && Turn.ORDER.compare(turn, last) <= 0)
                .toList();
    }

    private boolean isCrowd(List<Turn> window, String brand) {
        var customers = window.stream().filter(turn -> turn.voice() == null).toList();
        return customers.size() >= POSTS
                && customers.stream().map(Turn::author).distinct().count() >= AUTHORS
                && !talk.spoke(brand, window.get(0).at());
    }

    private Decision open(String brand, List<Turn> window) {
        var first = window.get(0);
        var last = window.get(window.size() - 1);
        return new Decision(
                Alert.id(AlertKind.PEER_CONVERSATION, brand, "", root, first.key()),
                1,
                Decision.Change.OPEN,
                AlertKind.PEER_CONVERSATION,
                RULE,
                1,
                brand,
                last.key(),
                last.at(),
                first.key(),
                first.at(),
                root,
                0,
                null,
                sort(last.at()));
    }

    private String sort(Instant now) {
        var open = talk.open(root);
        if (open.filter(ask -> !ask.at().plus(PATIENCE).isAfter(now)).isPresent()) return QUESTION;
        var helped = talk.asked(root).stream()
                .map(Conversation.Asked::answer)
                .anyMatch(answer -> answer != null && answer.voice() == null);
        return open.isEmpty() && helped ? PEER : TALK;
    }

    private Decision joined(Decision opened) {
        var at = talk.all().stream()
                .filter(turn ->
                        opened.brand().equals(turn.voice()) && !turn.at().isBefore(opened.since()))
                .map(Turn::at)
                .findFirst()
                .orElse(opened.at());
        return next(opened, Decision.Change.RESOLVE, at, "brand");
    }

    /** What was told and is not over: its last transition. */
    private Optional<Decision> opened() {
        return talk.decisions().stream()
                .max(Comparator.comparing(Decision::transition))
                .filter(last -> last.change() != Decision.Change.RESOLVE);
    }

    private static Decision next(Decision before, Decision.Change change, Instant at, String reason) {
        return new Decision(
                before.alert(),
                before.transition() + 1,
                change,
                before.kind(),
                before.rule(),
                before.version(),
                before.brand(),
                before.cause(),
                at,
                before.subject(),
                before.since(),
                before.root(),
                before.chance(),
                null,
                reason);
    }

    /** Keys of the posts that show what it is about, with who wrote them: what waits, how it began, how it goes on. */
    public Map<Key, Pseudonym> shown(Decision decision, int most) {
        var turns = Stream.concat(talk.open(root).stream(), talk.all().stream())
                .filter(turn -> turn.voice() == null && !turn.at().isAfter(decision.at()))
                .distinct()
                .limit(most);
        return turns.collect(java.util.stream.Collectors.toMap(Turn::key, Turn::author, (one, same) -> one));
    }
}
