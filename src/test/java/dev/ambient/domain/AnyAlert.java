package dev.ambient.domain;

import java.time.Instant;
import java.util.List;

/** Alerts for tests, named after what they are. */
public final class AnyAlert {
    public static final Instant AT = Instant.parse("2026-03-02T09:15:00Z");

    private AnyAlert() {}

    public static Alert need() {
        return of(AlertKind.SERVICE_NEED, 4, Mode.WORKLIST, Decision.Change.OPEN, 1, "opening");
    }

    public static Alert safety() {
        return of(AlertKind.SAFETY_LEGAL, 9, Mode.INTERRUPT, Decision.Change.OPEN, 1, "opening");
    }

    public static Alert churn() {
        return of(AlertKind.CHURN_RISK, 6, Mode.INTERRUPT, Decision.Change.OPEN, 1, "opening");
    }

    /** The same about somebody else. */
    public static Alert about(String person, Alert alert) {
        return new Alert(
                alert.v(),
                alert.id() + person,
                alert.transition(),
                alert.change(),
                alert.mode(),
                alert.kind(),
                alert.rule(),
                alert.severity(),
                alert.priority(),
                alert.team(),
                alert.brand(),
                alert.topic(),
                alert.network(),
                alert.at(),
                alert.due(),
                alert.dedupe().replace("x:1", person),
                alert.opening(),
                alert.what(),
                alert.unusual(),
                alert.why(),
                alert.who(),
                alert.doubt(),
                alert.next(),
                alert.since());
    }

    /** A need that arose at a time. */
    public static Alert at(Instant at, String opening) {
        return of(AlertKind.SERVICE_NEED, 4, Mode.WORKLIST, Decision.Change.OPEN, 1, opening, at);
    }

    public static Alert of(
            AlertKind kind, int severity, Mode mode, Decision.Change change, int transition, String opening) {
        return of(kind, severity, mode, change, transition, opening, AT);
    }

    private static Alert of(
            AlertKind kind,
            int severity,
            Mode mode,
            Decision.Change change,
            int transition,
            String opening,
            Instant at) {
        return new Alert(
                Alert.FORMAT,
                "a-" + kind + opening,
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
                kind + "|nordbrew|x:1|root",
                opening,
                "Ana has a problem with Nordbrew and waits for help.",
                null,
                new Alert.Why(List.of("leaks"), List.of(), 1, 0, 0),
                null,
                List.of(),
                new Alert.Next("Reply in public.", kind.team(), null),
                Alert.Since.NOTHING);
    }
}
