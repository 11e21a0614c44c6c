package dev.ambient.edge.sns;

import dev.ambient.domain.Alert;
import dev.ambient.domain.Decision;
import dev.ambient.edge.words.Phrase;
import dev.ambient.edge.words.Plain;
import java.time.ZoneId;
import java.util.List;

/** An alert as a plain text that somebody reads who has never heard of Ambient; times in their zone. */
final class Letter {
    private final Sheet sheet = new Sheet();
    private final Alert alert;
    private final String brand;
    private final ZoneId zone;

    private Letter(Alert alert, String brand, ZoneId zone) {
        this.alert = alert;
        this.brand = Plain.line(brand);
        this.zone = zone;
    }

    /** @param brand as people call it */
    static String of(Alert alert, String brand, ZoneId zone) {
        return new Letter(alert, brand, zone).text();
    }

    private String text() {
        opening();
        listed();
        todo();
        who();
        unusual();
        why();
        list("What speaks against it", alert.doubt());
        since();
        footer();
        return sheet.toString();
    }

    private void opening() {
        sheet.line(Plain.line(alert.what()));
        sheet.gap();
        sheet.line(Phrase.upper(Phrase.kind(alert)) + ", severity " + alert.severity() + " of 10.");
        sheet.line("For the team " + Plain.line(alert.team()) + ".");
        var where = alert.network() == null ? "" : " on " + Phrase.upper(Plain.line(alert.network()));
        var about = alert.brand().isEmpty() ? "" : ", about " + brand;
        sheet.line(Phrase.time(alert.at(), zone) + " (" + zone.getId() + ")" + where + about + ".");
        var told = alert.since().told();
        if (told != null)
            sheet.line("Told once before, on " + Phrase.time(told, zone) + ": nobody has taken it on since.");
    }

    private void listed() {
        for (var one : alert.listed()) {
            sheet.gap();
            sheet.item(Phrase.time(one.at(), zone) + ": " + Plain.line(one.what()));
            if (one.reason() != null) sheet.more("Not told by itself: " + Plain.line(one.reason()) + ".");
            if (one.url() != null) sheet.more(Plain.line(one.url()));
        }
    }

    private void todo() {
        sheet.heading("What to do");
        sheet.under(Plain.line(alert.next().act()));
        if (alert.due() != null) sheet.under("An answer is due by " + Phrase.time(alert.due(), zone) + ".");
        var opens = alert.change() != Decision.Change.RESOLVE;
        if (alert.next().reply() != null && opens)
            sheet.under("Answer here: " + Plain.line(alert.next().reply()));
    }

    private void who() {
        var who = alert.who();
        if (who == null) return;
        sheet.heading("Who");
        var followers = who.followers() == null ? "" : ", " + Phrase.count(who.followers(), "follower", "followers");
        sheet.under(name(who) + followers + ".");
        if (who.posts() > 0) {
            var answered = who.answered() == 0 ? "none" : who.answered() == who.posts() ? "all" : "" + who.answered();
            sheet.under("We know " + Phrase.count(who.posts(), "post", "posts") + " of theirs; " + answered
                    + " got an answer.");
        }
        if (who.support().n() > 0) sheet.under(support(who));
        if (!who.interests().isEmpty()) sheet.under("Talks most about " + topics(who.interests()) + ".");
        if (!who.before().isEmpty()) sheet.under("Before: " + Plain.line(String.join("; ", who.before())) + ".");
        if (!who.value().equals("unknown")) sheet.under("Value: " + Plain.line(who.value()) + ".");
        var contact = who.lastContact();
        if (contact != null)
            sheet.under("A team last spoke with them on " + contact.toString().substring(0, 10) + ".");
    }

    private static String name(Alert.Who who) {
        var name = who.name() == null ? "" : Plain.line(who.name());
        var handle = who.handle() == null || who.handle().isBlank() ? "" : "@" + Plain.line(who.handle());
        if (name.isEmpty()) return handle.isEmpty() ? "Somebody without a name" : handle;
        return handle.isEmpty() ? name : name + " (" + handle + ")";
    }

    private String support(Alert.Who who) {
        var support = who.support();
        return "Support of " + (brand.isEmpty() ? "the brand" : brand) + ": " + Phrase.number(support.value())
                + " on a scale from -1 to 1 (likely between " + Phrase.number(support.low()) + " and "
                + Phrase.number(support.high()) + ", from " + Phrase.count(support.n(), "post", "posts") + ").";
    }

    private void why() {
        var why = alert.why();
        if (why.mentions().isEmpty() && why.terms().isEmpty()) return;
        sheet.heading("Why we think so");
        if (!why.terms().isEmpty()) sheet.under("Words that stand out: " + Plain.line(String.join(", ", why.terms())));
        if (why.authors() > 1) {
            sheet.under(Phrase.count(why.authors(), "person", "people") + " wrote; "
                    + Phrase.percent(why.repostShare()) + " were reposts, "
                    + Phrase.percent(why.botShare()) + " came from automated accounts.");
        }
        for (var mention : why.mentions()) {
            sheet.gap();
            sheet.under(Phrase.time(mention.at(), zone) + ":");
            sheet.quote(Plain.line(mention.excerpt()));
            if (mention.url() != null) sheet.under(Plain.line(mention.url()));
        }
    }

    private void unusual() {
        var unusual = alert.unusual();
        if (unusual == null || unusual.z() <= 0) return;
        sheet.heading("How unusual it is");
        sheet.under(Phrase.count(unusual.observed(), "mention", "mentions") + " in " + window(unusual.window())
                + "; " + Phrase.number(unusual.expected()) + " would be normal. That is "
                + Phrase.number(unusual.ratio()) + " times as many, or " + Phrase.number(unusual.z())
                + " standard deviations more.");
        sheet.under("What is normal was learnt from " + Phrase.count(unusual.warmUpDays(), "day", "days") + ".");
    }

    private void since() {
        var since = alert.since();
        if (since.suppressed().isEmpty()) return;
        sheet.heading("Since you last heard of this");
        if (since.count() > 0) sheet.under(Phrase.count(since.count(), "message was", "messages were") + " held back:");
        since.suppressed().forEach(held -> sheet.item(Phrase.time(held.at(), zone) + ": " + Plain.line(held.reason())));
    }

    private void footer() {
        sheet.gap();
        sheet.line("--");
        sheet.line("Alert " + alert.id() + ", message " + alert.transition() + " (" + change() + "), rule "
                + alert.rule().id() + " version " + alert.rule().version() + ".");
    }

    private String change() {
        return switch (alert.change()) {
            case OPEN -> "opened";
            case UPDATE -> "updated";
            case RESOLVE -> "resolved";
        };
    }

    private void list(String heading, List<String> items) {
        if (items.isEmpty()) return;
        sheet.heading(heading);
        items.forEach(item -> sheet.item(Plain.line(item)));
    }

    private static String window(String window) {
        return window.equals("1h") ? "an hour" : window.replaceAll("h$", " hours").replaceAll("d$", " days");
    }

    private static String topics(List<String> topics) {
        return Plain.line(String.join(", ", topics)).replace('_', ' ');
    }
}
