package dev.ambient.edge.words;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * Text from outside for chat, which reads it as Slack's mrkdwn or as Markdown: it can make no link, no mention and no heading there.
 * Entities stand for what controls Slack; a space without width keeps the rest from being read as marks.
 */
public final class Markdown {
    private static final String APART = "\u200B";
    /** Characters of an address; half of one leads nowhere. */
    private static final int LONGEST = 1_000;

    private Markdown() {}

    /** On one line, as it was written. */
    public static String plain(String text) {
        return Plain.line(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replaceAll("([*_~`#|@!\\[\\]\\\\])", APART + "$1" + APART)
                .replace("://", ":" + APART + "//")
                .replaceAll("(?i)(mailto|www)([:.])", "$1" + APART + "$2")
                .replaceAll("^([-+]|\\d+\\.)(?= )", APART + "$1");
    }

    /** At most so many characters of what was written: entities and spaces without width come on top. */
    public static String plain(String text, int most) {
        return plain(Plain.cut(Plain.line(text), most, "…"));
    }

    /** An address that a link may lead to: of the web, and without anything that would end the link. */
    public static Optional<String> address(String link) {
        try {
            var uri = new URI(link.strip());
            var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            if (!scheme.equals("https") && !scheme.equals("http") || uri.getHost() == null || uri.getUserInfo() != null)
                return Optional.empty();
            var safe = uri.toASCIIString()
                    .replace("&", "&amp;")
                    .replace("(", "%28")
                    .replace(")", "%29")
                    .replace("*", "%2A")
                    .replace("'", "%27");
            return safe.length() > LONGEST ? Optional.empty() : Optional.of(safe);
        } catch (URISyntaxException noLink) {
            return Optional.empty();
        }
    }
}
