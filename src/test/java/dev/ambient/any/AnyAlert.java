package dev.ambient.any;

import dev.ambient.domain.Alert;
import dev.ambient.domain.AlertKind;
import dev.ambient.domain.Decision;
import dev.ambient.domain.Listed;
import dev.ambient.domain.Measure;
import dev.ambient.domain.Mode;
import dev.ambient.domain.Stance;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Alerts as they reach a team. */
public final class AnyAlert {
    public static final Instant AT = Instant.parse("2026-03-02T09:15:00Z");

    private AnyAlert() {}

    /** Somebody waits for help. */
    public static Alert need(String name) {
        return need(name, "@nordbrew the lid leaks again, third time this month. Help!");
    }

    /** The same with another text. */
    public static Alert need(String name, String excerpt) {
        return new Alert(
                Alert.FORMAT,
                "a-8f3c51d09b7e",
                1,
                Decision.Change.OPEN,
                Mode.WORKLIST,
                AlertKind.SERVICE_NEED,
                new Alert.Origin("service-need", 1),
                4,
                62,
                "care",
                "nordbrew",
                "food_&_dining",
                "x",
                AT,
                AT.plusSeconds(3_600),
                "service_need|nordbrew|x:123|root",
                "opening",
                name + " has a problem with Nordbrew and waits for help.",
                null,
                why(List.of(new Alert.Excerpt("k1", "https://x.com/ana/status/1896123456789012345", AT, excerpt)), 1),
                who(name),
                List.of("may be meant ironically (22 %)"),
                new Alert.Next(
                        "Reply in public, take what is personal to a private message.",
                        "care",
                        "https://x.com/ana/status/1896123456789012345"),
                new Alert.Since(1, List.of(new Alert.Suppressed(AT.minusSeconds(600), "cool-down 30 min")), null),
                List.of());
    }

    /** Somebody was hurt. */
    public static Alert grave() {
        var alert = need("Ana", "@nordbrew your lid came off and burnt my hand");
        return new Alert(
                alert.v(),
                "a-9aa1",
                1,
                Decision.Change.OPEN,
                Mode.INTERRUPT,
                AlertKind.SAFETY_LEGAL,
                new Alert.Origin("safety-legal", 1),
                9,
                72,
                "communications",
                "nordbrew",
                null,
                "x",
                AT,
                null,
                "safety_legal|nordbrew|x:123|root",
                "opening",
                "Ana writes of something grave about Nordbrew: injury.",
                null,
                alert.why(),
                alert.who(),
                List.of(),
                new Alert.Next("Read it now, bring in legal or safety.", "communications", null),
                Alert.Since.NOTHING,
                List.of());
    }

    /** Many more people than usual. */
    public static Alert spike() {
        return wave(Decision.Change.OPEN, 1, 7, 61);
    }

    /** A wave as it grows and ends. */
    public static Alert wave(Decision.Change change, int transition, int severity, int observed) {
        return wave("a-17c0", AlertKind.SPIKE, change, transition, severity, observed);
    }

    /** A wave of anger at the brand. */
    public static Alert crisis() {
        return wave("a-c0", AlertKind.CRISIS, Decision.Change.OPEN, 1, 9, 80);
    }

    private static Alert wave(
            String id, AlertKind kind, Decision.Change change, int transition, int severity, int observed) {
        var mentions = List.of(
                new Alert.Excerpt("k1", "https://bsky.app/profile/did:plc:abc/post/3m", AT, "third lid that came off"),
                new Alert.Excerpt("k2", null, AT.plusSeconds(60), "nordbrew, what is wrong with your lids?"));
        return new Alert(
                Alert.FORMAT,
                id,
                transition,
                change,
                Mode.INTERRUPT,
                kind,
                new Alert.Origin("spike", 1, new Measure(5.3, 3.5)),
                severity,
                8 * severity,
                "communications",
                "nordbrew",
                null,
                null,
                AT,
                null,
                Alert.dedupe(kind, "nordbrew", "*", ""),
                AT.toString(),
                "People talk about Nordbrew far more than usual: 61 mentions in an hour where 12 are normal.",
                new Alert.Unusual(observed, 12.4, 5.3, 4.92, "1h", 28),
                new Alert.Why(List.of("lid", "recall"), mentions, 48, 0.18, 0.02),
                null,
                List.of(),
                new Alert.Next("Read the three mentions, find the cause.", "communications", null),
                Alert.Since.NOTHING,
                List.of());
    }

    /** The same need as plain as can be: its first episode. */
    public static Alert need() {
        return of(AlertKind.SERVICE_NEED, 4, Mode.WORKLIST, Decision.Change.OPEN, 1, "opening");
    }

    public static Alert safety() {
        return of(AlertKind.SAFETY_LEGAL, 9, Mode.INTERRUPT, Decision.Change.OPEN, 1, "opening");
    }

    public static Alert churn() {
        return churn("x:1");
    }

    /** Somebody wants to leave. */
    public static Alert churn(String person) {
        return of(AlertKind.CHURN_RISK, 6, Mode.INTERRUPT, Decision.Change.OPEN, 1, "opening", person, AT);
    }

    /** A need that arose at a time. */
    public static Alert need(Instant at, String opening) {
        return of(AlertKind.SERVICE_NEED, 4, Mode.WORKLIST, Decision.Change.OPEN, 1, opening, "x:1", at);
    }

    public static Alert of(
            AlertKind kind, int severity, Mode mode, Decision.Change change, int transition, String opening) {
        return of(kind, severity, mode, change, transition, opening, "x:1", AT);
    }

    private static Alert of(
            AlertKind kind,
            int severity,
            Mode mode,
            Decision.Change change,
            int transition,
            String opening,
            String person,
            Instant at) {
        return new Alert(
                Alert.FORMAT,
                "a-" + kind + person + opening,
                transition,
                change,
                mode,
                kind,
                new Alert.Origin("rule", 1),
                severity,
                50,
                kind.team(),
                "nordbrew",
                null,
                "x",
                at,
                null,
                kind + "|nordbrew|" + person + "|root",
                opening,
                "Ana has a problem with Nordbrew and waits for help.",
                null,
                why(List.of(), 1),
                null,
                List.of(),
                new Alert.Next("Reply in public.", kind.team(), null),
                Alert.Since.NOTHING,
                List.of());
    }

    static Alert of(Random random) {
        var network = Any.or(random, () -> Any.of(random, Any.NETWORKS));
        return new Alert(
                Alert.FORMAT,
                "a-" + Long.toHexString(random.nextLong()),
                1 + random.nextInt(3),
                Any.of(random, List.of(Decision.Change.values())),
                Any.of(random, List.of(Mode.values())),
                Any.of(random, List.of(AlertKind.values())),
                new Alert.Origin("rule-" + random.nextInt(9), 1 + random.nextInt(3)),
                1 + random.nextInt(10),
                random.nextInt(101),
                Any.of(random, List.of("care", "communications", "crm")),
                Any.of(random, Any.BRANDS),
                Any.or(random, () -> Any.of(random, Any.TOPICS)),
                network,
                Any.time(random),
                Any.or(random, () -> Any.time(random)),
                "dedupe|" + random.nextInt(30),
                "opening" + random.nextInt(5),
                Any.text(random),
                random.nextInt(3) == 0
                        ? new Alert.Unusual(random.nextInt(99), Any.chance(random), 5.3, 4.5, "3h", random.nextInt(29))
                        : null,
                why(excerpts(random), random.nextInt(50)),
                network == null ? null : who(Any.author(random).name()),
                Any.some(random, List.of("may be meant ironically (22 %)", "we are only 61 % sure"), 2),
                new Alert.Next("Read it.", "care", Any.or(random, () -> "https://post.example/1")),
                random.nextBoolean()
                        ? Alert.Since.NOTHING
                        : new Alert.Since(
                                1,
                                List.of(new Alert.Suppressed(Any.time(random), "cool-down 30 min")),
                                Any.or(random, () -> Any.time(random))),
                listed(random));
    }

    private static List<Listed> listed(Random random) {
        return java.util.stream.IntStream.range(0, random.nextInt(3))
                .mapToObj(number -> new Listed(
                        "a-" + number,
                        1 + random.nextInt(3),
                        Any.of(random, List.of(AlertKind.values())),
                        1 + random.nextInt(10),
                        random.nextInt(101),
                        Any.of(random, Any.BRANDS),
                        Any.time(random),
                        Any.text(random),
                        Any.or(random, () -> "https://post.example/1"),
                        Any.or(random, () -> "quiet hours 22:00-06:00")))
                .toList();
    }

    private static List<Alert.Excerpt> excerpts(Random random) {
        return java.util.stream.IntStream.range(0, random.nextInt(4))
                .mapToObj(number -> new Alert.Excerpt("k" + number, null, Any.time(random), Any.text(random)))
                .toList();
    }

    private static Alert.Why why(List<Alert.Excerpt> mentions, long authors) {
        return new Alert.Why(List.of("leaks", "again"), mentions, authors, 0, 0);
    }

    private static Alert.Who who(@Nullable String name) {
        return new Alert.Who(
                name,
                "ana.example",
                new Stance.Support(0.4, 0.1, 0.7, 9),
                320L,
                "unknown",
                List.of("coffee", "diaries_&_daily_life"),
                List.of("2026-01-11 praised the new grinder"),
                Instant.parse("2026-01-12T10:00:00Z"),
                12,
                3,
                false);
    }
}
