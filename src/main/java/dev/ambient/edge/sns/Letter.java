package dev.ambient.edge.sns;

import dev.ambient.domain.Alert;
import dev.ambient.domain.Decision;
import dev.ambient.edge.words.Phrase;
import dev.ambient.edge.words.Plain;
import java.util.List;

/** An alert as a plain text that somebody reads who has never heard of Ambient; times in their zone. */
final class Letter {
    private final Sheet sheet;
    private final Alert alert;
    private final String brand;
    private final Phrase phrase;

    private Letter(Alert alert, String brand, Phrase phrase) {
        this.sheet = new Sheet(phrase.language().locale());
        this.alert = alert;
        this.brand = Plain.line(brand);
        this.phrase = phrase;
    }

    /** @param brand as people call it */
    static String of(Alert alert, String brand, Phrase phrase) {
        return new Letter(alert, brand, phrase).text();
    }

    private String text() {
        opening();
        listed();
        todo();
        who();
        unusual();
        why();
        doubt();
        since();
        footer();
        return sheet.toString();
    }

    private void opening() {
        sheet.line(Plain.line(alert.what()));
        sheet.gap();
        sheet.line(phrase.upper(phrase.say("letter.title", phrase.kind(alert), alert.severity())));
        sheet.line(phrase.say("letter.team", Plain.line(alert.team())));
        var network = alert.network() == null ? "" : phrase.language().network(Plain.line(alert.network()));
        sheet.line(phrase.say(when(), phrase.time(alert.at()), phrase.zone().getId(), network, brand));
        var told = alert.since().told();
        if (told != null) sheet.line(phrase.say("letter.again", phrase.time(told)));
    }

    private String when() {
        if (alert.network() == null) return alert.brand().isEmpty() ? "letter.when" : "letter.when.brand";
        return alert.brand().isEmpty() ? "letter.when.network" : "letter.when.both";
    }

    private void listed() {
        for (var one : alert.listed()) {
            sheet.gap();
            sheet.item(phrase.say("item", phrase.time(one.at()), Plain.line(one.what())));
            if (one.reason() != null) sheet.more(phrase.say("letter.reason", Plain.line(one.reason())));
            if (one.url() != null) sheet.more(Plain.line(one.url()));
        }
    }

    private void todo() {
        sheet.heading(phrase.say("letter.todo"));
        sheet.under(Plain.line(alert.next().act()));
        if (alert.due() != null) sheet.under(phrase.say("letter.due", phrase.time(alert.due())));
        var opens = alert.change() != Decision.Change.RESOLVE;
        if (alert.next().reply() != null && opens)
            sheet.under(phrase.say("reply", Plain.line(alert.next().reply())));
    }

    private void who() {
        var who = alert.who();
        if (who == null) return;
        sheet.heading(phrase.say("letter.who"));
        sheet.under(
                who.followers() == null
                        ? phrase.say("who.unfollowed", name(who))
                        : phrase.say("who.followed", name(who), who.followers()));
        if (who.posts() > 0) sheet.under(phrase.say(answered(who), who.posts(), who.answered()));
        if (who.support().n() > 0) sheet.under(support(who));
        if (!who.interests().isEmpty()) sheet.under(phrase.say("who.interests", topics(who.interests())));
        if (!who.before().isEmpty()) sheet.under(phrase.say("who.before", Plain.line(before(who.before()))));
        if (!who.value().equals("unknown")) sheet.under(phrase.say("who.value", value(who.value())));
        var contact = who.lastContact();
        if (contact != null)
            sheet.under(phrase.say("who.contact", phrase.language().date(contact, phrase.zone())));
    }

    private String name(Alert.Who who) {
        var name = who.name() == null ? "" : Plain.line(who.name());
        var handle = who.handle() == null || who.handle().isBlank() ? "" : "@" + Plain.line(who.handle());
        if (name.isEmpty()) return handle.isEmpty() ? phrase.say("who.nameless") : handle;
        return handle.isEmpty() ? name : phrase.say("who.name", name, handle);
    }

    private static String answered(Alert.Who who) {
        if (who.answered() == 0) return "who.posts.none";
        return who.answered() == who.posts() ? "who.posts.all" : "who.posts.some";
    }

    private String support(Alert.Who who) {
        var support = who.support();
        return phrase.say(
                "who.support",
                brand.isEmpty() ? phrase.say("who.brand") : brand,
                phrase.number(support.value()),
                phrase.number(support.low()),
                phrase.number(support.high()),
                support.n());
    }

    private String before(List<String> before) {
        return before.stream()
                .reduce((some, next) -> phrase.say("phrases", some, next))
                .orElse("");
    }

    /** Without orders it is one of few words, which workflows read too. */
    private String value(String value) {
        return switch (value) {
            case "intent high" -> phrase.say("value.high");
            case "intent some" -> phrase.say("value.some");
            default -> Plain.line(value);
        };
    }

    private void why() {
        var why = alert.why();
        if (why.mentions().isEmpty() && why.terms().isEmpty()) return;
        sheet.heading(phrase.say("letter.why"));
        if (!why.terms().isEmpty())
            sheet.under(phrase.say("why.terms", Plain.line(phrase.language().list(why.terms()))));
        if (why.authors() > 1) {
            var language = phrase.language();
            sheet.under(phrase.say(
                    "why.people",
                    why.authors(),
                    language.percent(why.repostShare()),
                    language.percent(why.botShare())));
        }
        var first = why.terms().isEmpty() && why.authors() <= 1;
        for (var mention : why.mentions()) {
            if (!first) sheet.gap();
            first = false;
            sheet.under(phrase.say("why.post", phrase.time(mention.at())));
            sheet.quote(Plain.line(mention.excerpt()));
            if (mention.url() != null) sheet.under(Plain.line(mention.url()));
        }
    }

    private void unusual() {
        var unusual = alert.unusual();
        if (unusual == null || unusual.z() <= 0 || alert.change() == Decision.Change.RESOLVE) return;
        sheet.heading(phrase.say("letter.unusual"));
        sheet.under(phrase.say(
                "unusual.count",
                unusual.observed(),
                phrase.window(unusual.window()),
                phrase.number(unusual.expected()),
                phrase.language().rough(unusual.ratio()),
                phrase.number(unusual.z())));
        sheet.under(phrase.say("unusual.learnt", unusual.warmUpDays()));
    }

    private void doubt() {
        if (alert.doubt().isEmpty()) return;
        sheet.heading(phrase.say("letter.doubt"));
        alert.doubt().forEach(doubt -> sheet.item(Plain.line(doubt)));
    }

    /** What was held back before it, and then why it came as it did itself. */
    private void since() {
        var since = alert.since();
        var all = since.suppressed();
        var before = Math.min(since.count(), all.size());
        if (before > 0) {
            sheet.heading(phrase.say("letter.since"));
            sheet.under(phrase.say("since.count", since.count()));
            held(all.subList(0, before));
        }
        if (before == all.size()) return;
        sheet.heading(phrase.say("letter.delayed"));
        held(all.subList(before, all.size()));
    }

    private void held(List<Alert.Suppressed> all) {
        all.forEach(held -> sheet.item(phrase.say("item", phrase.time(held.at()), Plain.line(held.reason()))));
    }

    private void footer() {
        sheet.gap();
        sheet.line("--");
        sheet.line(phrase.say(
                "letter.footer",
                alert.id(),
                Integer.toString(alert.transition()),
                phrase.say("change." + alert.change()),
                alert.rule().id(),
                Integer.toString(alert.rule().version())));
    }

    private String topics(List<String> topics) {
        var names = topics.stream().map(topic -> phrase.language().topic(topic)).toList();
        return Plain.line(phrase.language().list(names));
    }
}
