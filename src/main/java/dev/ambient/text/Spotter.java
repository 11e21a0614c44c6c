package dev.ambient.text;

import dev.ambient.text.Token.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds which brands a text names: by {@code @handle} (exact but for case; {@code name@host} and {@code name.example} too), by hashtag, by a
 * link whose host is the brand's domain or ends with it, or by name. Reads the first {@value #LIMIT} characters, in one pass.
 *
 * <p>A name is one to four whole words, compared in NFKC and lower case; a possessive ending, a hyphen for a space, and the words run
 * together in a hashtag make no difference. Names in other scripts than Latin also match inside longer runs, since these scripts set no
 * spaces or glue particles to a name (from three letters on, or any length in Han, Kana and Thai; a run of Katakana is one word, and matches
 * whole).
 *
 * <p>Names that are everyday words: if a brand has context words, a single Latin word that is its name, however it is written, counts only
 * where one of the context words, a handle, a hashtag or a link of the brand stands in the text too.
 *
 * <p>Immutable and thread-safe.
 */
public final class Spotter {
    static final int LIMIT = 65_536;
    private static final int LONGEST = 4;
    private static final int GLUED = 3;

    private final Map<String, List<String>> handles = new HashMap<>();
    private final Map<String, List<String>> hashtags = new HashMap<>();
    private final Map<String, List<String>> domains = new HashMap<>();
    private final Map<String, List<String>> names = new HashMap<>();
    private final Map<String, List<String>> joined = new HashMap<>();
    private final Map<String, List<String>> glued = new LinkedHashMap<>();
    private final Map<String, List<List<String>>> contexts = new HashMap<>();

    /**
     * What to look for.
     *
     * @param key the brand's key
     * @param names as people write them; case does not matter
     * @param handles with or without {@code @}
     * @param hashtags with or without {@code #}
     * @param domains host names without scheme
     * @param context words of which one makes an everyday word the name of the brand; none: every occurrence counts
     */
    public record Brand(
            String key,
            List<String> names,
            List<String> handles,
            List<String> hashtags,
            List<String> domains,
            List<String> context) {
        public Brand {
            names = List.copyOf(names);
            handles = List.copyOf(handles);
            hashtags = List.copyOf(hashtags);
            domains = List.copyOf(domains);
            context = List.copyOf(context);
        }
    }

    /**
     * How a text names a brand.
     *
     * @param terms the terms found, lower case, without {@code @} and {@code #}, in order of appearance
     * @param handle it is addressed by a handle
     */
    public record Spotted(List<String> terms, boolean handle) {
        public Spotted {
            terms = List.copyOf(terms);
        }
    }

    private Spotter(Collection<Brand> brands) {
        for (Brand brand : brands) {
            for (String handle : brand.handles()) put(handles, bare(handle, "@"), brand);
            for (String hashtag : brand.hashtags()) put(hashtags, bare(hashtag, "#"), brand);
            for (String domain : brand.domains()) put(domains, bare(domain, "."), brand);
            for (String name : brand.names()) learn(name, brand);
            contexts.put(
                    brand.key(), brand.context().stream().map(Spotter::words).toList());
        }
    }

    /** A spotter for these brands. */
    public static Spotter of(Collection<Brand> brands) {
        return new Spotter(brands);
    }

    private void learn(String name, Brand brand) {
        String lower = Glyph.lower(name.strip());
        List<String> words = words(name);
        if (words.isEmpty()) return;
        put(names, String.join(" ", words), brand);
        put(joined, String.join("", words), brand);
        boolean latin = lower.codePoints().noneMatch(cp -> Character.isLetter(cp) && cp >= 0x250);
        if (!latin && (lower.length() >= GLUED || Script.unspaced(lower.codePointAt(0)))) put(glued, lower, brand);
    }

    private static String bare(String term, String sigil) {
        String lower = Glyph.lower(term.strip());
        return lower.startsWith(sigil) ? lower.substring(1) : lower;
    }

    private static void put(Map<String, List<String>> index, String term, Brand brand) {
        List<String> brands = index.computeIfAbsent(term, none -> new ArrayList<>(1));
        if (!term.isEmpty() && !brands.contains(brand.key())) brands.add(brand.key());
    }

    /** The words of a name or context, as they are compared. */
    private static List<String> words(String text) {
        return Scanner.scan(text, LIMIT).tokens().stream()
                .filter(token -> !token.is(Kind.MARK))
                .map(Terms::whole)
                .toList();
    }

    /**
     * The brands a text or its links name, by key, in order of appearance.
     *
     * @param urls links that belong to the post beside those in its text
     */
    public Map<String, Spotted> spot(String text, List<String> urls) {
        Scan scan = Scanner.scan(text, LIMIT);
        Sight sight = new Sight();
        List<Token> tokens = scan.tokens();
        for (int i = 0; i < tokens.size(); i++) look(tokens, i, sight);
        if (!glued.isEmpty()) glued(scan.text(), sight);
        for (String url : urls) link(Glyph.lower(url), sight);
        return sight.brands(this::told, tokens);
    }

    private void look(List<Token> tokens, int i, Sight sight) {
        Token token = tokens.get(i);
        switch (token.kind()) {
            case MENTION -> mention(token.word(), sight);
            case HASHTAG -> {
                sight.sure(hashtags.get(token.word()), token.word(), false);
                if (joined.containsKey(token.word())) named(joined, token.word(), tokens, i, i + 1, sight);
            }
            case LINK -> link(token.word(), sight);
            case WORD -> name(tokens, i, sight);
            default -> {}
        }
    }

    /** A handle; "@brand.no thanks" is one too, unless somebody is called so. */
    private void mention(String handle, Sight sight) {
        int dot = handle.indexOf('.');
        boolean sloppy = !handles.containsKey(handle) && dot > 0 && Glyph.word(handle.substring(dot + 1));
        String name = sloppy ? handle.substring(0, dot) : handle;
        sight.sure(handles.get(name), name, true);
    }

    private void name(List<Token> tokens, int from, Sight sight) {
        StringBuilder words = new StringBuilder(Terms.whole(tokens.get(from)));
        named(names, words.toString(), tokens, from, from + 1, sight);
        for (int to = from + 1;
                to < tokens.size() && to < from + LONGEST && tokens.get(to).is(Kind.WORD);
                to++) {
            words.append(' ').append(Terms.whole(tokens.get(to)));
            named(names, words.toString(), tokens, from, to + 1, sight);
        }
    }

    private static void named(
            Map<String, List<String>> index, String term, List<Token> tokens, int from, int to, Sight sight) {
        List<String> found = index.get(term);
        if (found == null) return;
        boolean everyday = to == from + 1 && tokens.get(from).word().codePointAt(0) < 0x250;
        if (everyday) sight.maybe(found, term);
        else sight.sure(found, term, false);
    }

    private void link(String url, Sight sight) {
        String host = Script.host(url);
        while (!host.isEmpty()) {
            sight.sure(domains.get(host), host, false);
            host = host.substring(host.indexOf('.') < 0 ? host.length() : host.indexOf('.') + 1);
        }
    }

    private void glued(String text, Sight sight) {
        String lower = Glyph.lower(text);
        glued.forEach((name, brands) -> {
            if (Script.contains(lower, name)) sight.sure(brands, name, false);
        });
    }

    /** Whether one of a brand's context words stands in a text, or it has none. */
    private boolean told(String brand, List<Token> tokens) {
        List<List<String>> context = contexts.getOrDefault(brand, List.of());
        if (context.isEmpty()) return true;
        Set<String> words = new HashSet<>();
        for (Token token : tokens) words.add(Terms.whole(token));
        for (List<String> phrase : context) if (!phrase.isEmpty() && words.containsAll(phrase)) return true;
        return false;
    }
}
