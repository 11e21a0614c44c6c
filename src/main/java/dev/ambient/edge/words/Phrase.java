package dev.ambient.edge.words;

import dev.ambient.domain.Alert;
import dev.ambient.domain.Decision;
import dev.ambient.domain.Language;
import dev.ambient.domain.Mode;
import java.time.Instant;
import java.time.ZoneId;

/** The small phrases of a letter, as a team reads them. */
public record Phrase(Language language, ZoneId zone) {
    public String say(String key, Object... arguments) {
        return language.say(key, arguments);
    }

    /** What sort of moment it is, and whether it begins or ends. */
    public String kind(Alert alert) {
        if (alert.mode() == Mode.ROUNDUP) return say("kind.roundup");
        var kind = say("kind." + alert.kind());
        return alert.change() == Decision.Change.OPEN ? kind : say("kind." + alert.change(), kind);
    }

    public String time(Instant at) {
        return language.time(at, zone);
    }

    /** At most two decimals, none where there are none. */
    public String number(double value) {
        return language.number(value, 0, 2);
    }

    /** What is counted in: {@code 1h}, {@code 3h} or {@code 7d}. */
    public String window(String window) {
        if (window.equals("1h")) return say("window.1h");
        if (!window.matches("\\d{1,9}[hd]")) return window;
        var number = Long.parseLong(window.substring(0, window.length() - 1));
        return window.endsWith("d") ? say("after.days", number) : say("after.hours", number);
    }

    public String upper(String text) {
        return language.upper(text);
    }
}
