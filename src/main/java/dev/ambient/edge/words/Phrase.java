package dev.ambient.edge.words;

import dev.ambient.domain.Alert;
import dev.ambient.domain.Mode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The small phrases of a letter. */
public final class Phrase {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm", Locale.ENGLISH);

    private Phrase() {}

    /** What sort of moment it is, and whether it begins or ends. */
    public static String kind(Alert alert) {
        return alert.mode() == Mode.ROUNDUP ? "a round-up" : moment(alert);
    }

    private static String moment(Alert alert) {
        var kind = switch (alert.kind()) {
            case SAFETY_LEGAL -> "safety or legal";
            case SERVICE_NEED -> "somebody needs help";
            case PURCHASE_INTENT -> "somebody thinks of buying";
            case CHURN_RISK -> "somebody may leave";
            case EVANGELIST -> "somebody keeps recommending you";
            case CREATING_MOMENT -> "a moment to be there for somebody";
            case RELATIONSHIP_DECAY -> "somebody grows quiet";
            case PEER_CONVERSATION -> "people talk among themselves";
            case INFLUENTIAL_VOICE -> "an influential voice";
            case SPIKE -> "much more talk than usual";
            case SENTIMENT_SHIFT -> "the mood turns";
            case CRISIS -> "a crisis";
            case PRODUCT_INSIGHT -> "several people say the same of a product";
            case SEASONAL_TENSION -> "a tension of the season is back";
            case EMERGING_TOPIC -> "something new is talked about";
            case CUSTOMER_CONTENT -> "a customer made something worth asking for";
            case LISTENING_GAP -> "a source has fallen silent";
        };
        return switch (alert.change()) {
            case OPEN -> kind;
            case UPDATE -> kind + ", an update";
            case RESOLVE -> kind + ", now over";
        };
    }

    public static String time(Instant at, ZoneId zone) {
        return TIME.format(at.atZone(zone));
    }

    /** {@code 1 post}, {@code 2 posts}. */
    public static String count(long count, String one, String many) {
        return String.format(Locale.ROOT, "%,d", count) + " " + (count == 1 ? one : many);
    }

    public static String percent(double share) {
        return Math.round(100 * share) + " %";
    }

    /** At most two decimals, none where there are none. */
    public static String number(double value) {
        var text = String.format(Locale.ROOT, "%,.2f", value);
        return text.replaceAll("\\.?0+$", "");
    }

    public static String upper(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
