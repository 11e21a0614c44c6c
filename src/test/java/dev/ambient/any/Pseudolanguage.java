package dev.ambient.any;

import dev.ambient.domain.Alert;
import dev.ambient.domain.Language;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * English in which every letter has an accent, and every sentence stands in ⟦ ⟧: what was said past the file of words is what remains
 * plain, or outside.
 */
public final class Pseudolanguage {
    private static final String PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String ACCENTED = "áƀćđéƒǵħíĵķĺḿńóṕɋŕśťúṽẃẋýžÁɃĆĐÉƑǴĦÍĴĶĹḾŃÓṔɊŔŚŤÚṼẂẊÝŽ";
    /** An argument without words of its own, the head of a choice, or anything else. */
    private static final Pattern PIECE = Pattern.compile("\\{\\d+,choice,|\\{\\d+(?:,number,[^}]*)?}|(?s).");
    /** What dates are written in, and what names a month or a day. */
    private static final Map<String, String> MARKED =
            Map.of("time", "'⟦'e d M yyyy, HH:mm'⟧'", "date", "'⟦'yyyy-MM-dd'⟧'", "ascii", "");

    private static final Pattern WORD = Pattern.compile("[A-Za-z]{2,}");
    /** Names and words of posts that alerts do not tell apart. */
    private static final List<String> NAMES = List.of(
            "Nordbrew",
            "Europe/Oslo",
            "Ana",
            "BO",
            "bo_h",
            "bluesky",
            "Bluesky",
            "grinder",
            "New logo",
            "injury",
            "burnt my hand",
            "EUR",
            "NOK",
            "@nordbrew the lid leaks again, third time this month. Help!");

    private Pseudolanguage() {}

    /** The words in what was said of an alert that are neither of this language nor names, ids, links and words of posts. */
    public static List<String> plain(String said, Alert alert) {
        var rest = said.replace("\u200B", "").replace("&amp;", "&").replaceAll("\\n\\s*>?\\s*", " ");
        for (var name : names(alert)) {
            rest = rest.replace(name, "");
            for (var cut = name.length() - 1; cut > 1; cut--)
                rest = rest.replace(name.substring(0, cut).strip() + "…", "");
        }
        return WORD.matcher(rest).results().map(hit -> hit.group()).toList();
    }

    private static List<String> names(Alert alert) {
        var mentions = alert.why().mentions().stream()
                .flatMap(one -> Stream.concat(Stream.of(one.excerpt()), Stream.ofNullable(one.url())));
        var listed = alert.listed().stream().flatMap(one -> Stream.ofNullable(one.url()));
        var ids = Stream.of(
                alert.id(),
                alert.rule().id(),
                alert.team(),
                alert.team().substring(0, 1).toUpperCase(Locale.ROOT)
                        + alert.team().substring(1),
                alert.kind().name());
        return Stream.of(mentions, listed, ids, alert.why().terms().stream(), NAMES.stream())
                .flatMap(one -> one)
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    public static Language of() {
        var words = new TreeMap<>(WordsFile.of("en").words());
        words.replaceAll((key, pattern) -> "⟦" + accented(pattern) + "⟧");
        words.putAll(MARKED);
        return new Language(Locale.ENGLISH, words);
    }

    private static String accented(String pattern) {
        return PIECE.matcher(pattern)
                .replaceAll(piece ->
                        Matcher.quoteReplacement(piece.group().length() > 1 ? piece.group() : letter(piece.group())));
    }

    private static String letter(String piece) {
        var place = PLAIN.indexOf(piece);
        return place < 0 ? piece : ACCENTED.substring(place, place + 1);
    }
}
