package dev.ambient.edge.words;

import dev.ambient.domain.Alert;
import dev.ambient.domain.Language;
import dev.ambient.domain.Listed;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An alert that tells less of what others wrote, for one that would not fit into a message; it says so. */
public final class Shorter {
    private Shorter() {}

    /**
     * An alert put into words that fit: what others wrote is shortened until they do.
     *
     * @param bytes in UTF-8
     * @param language in which it says so
     */
    public static String fitting(Alert alert, int bytes, Language language, Function<Alert, String> words) {
        var text = words.apply(alert);
        for (var most = 280; Plain.bytes(text) > bytes && most > 0; most /= 4)
            text = words.apply(of(alert, most, language.say("doubt.shortened")));
        return text;
    }

    /**
     * @param most characters of any text from outside
     * @param said a doubt that says so
     */
    private static Alert of(Alert alert, int most, String said) {
        var why = alert.why();
        var mentions = why.mentions().stream()
                .map(one -> new Alert.Excerpt(one.key(), link(one.url(), most), one.at(), cut(one.excerpt(), most)))
                .toList();
        return new Alert(
                alert.v(),
                alert.id(),
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
                alert.dedupe(),
                alert.opening(),
                cut(alert.what(), most),
                alert.unusual(),
                new Alert.Why(cut(why.terms(), most), mentions, why.authors(), why.repostShare(), why.botShare()),
                who(alert.who(), most),
                doubt(alert.doubt(), most, said),
                new Alert.Next(
                        alert.next().act(),
                        alert.next().owner(),
                        link(alert.next().reply(), most)),
                alert.since(),
                alert.listed().stream().map(one -> listed(one, most)).toList());
    }

    private static Listed listed(Listed one, int most) {
        return new Listed(
                one.alert(),
                one.transition(),
                one.kind(),
                one.severity(),
                one.priority(),
                one.brand(),
                one.at(),
                cut(one.what(), most),
                link(one.url(), most),
                one.reason());
    }

    private static Alert.@Nullable Who who(Alert.@Nullable Who who, int most) {
        if (who == null) return null;
        return new Alert.Who(
                who.name() == null ? null : cut(who.name(), most),
                who.handle() == null ? null : cut(who.handle(), most),
                who.support(),
                who.followers(),
                cut(who.value(), most),
                cut(who.interests(), most),
                cut(who.before(), most),
                who.lastContact(),
                who.posts(),
                who.answered(),
                who.consent());
    }

    private static List<String> doubt(List<String> doubt, int most, String said) {
        var more = new ArrayList<>(cut(doubt, most));
        more.remove(said);
        more.add(said);
        return more;
    }

    private static List<String> cut(List<String> texts, int most) {
        return texts.stream().limit(20).map(text -> cut(text, most)).toList();
    }

    private static String cut(String text, int most) {
        return Plain.cut(text, most, "…");
    }

    /** Half a link leads nowhere. */
    private static @Nullable String link(@Nullable String link, int most) {
        return link == null || link.length() > 8 * most ? null : link;
    }
}
