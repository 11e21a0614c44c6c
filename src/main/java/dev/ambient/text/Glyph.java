package dev.ambient.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** What single characters are. Any int is an answerable question, lone surrogates too. */
final class Glyph {
    /** Endings that make a dotted word a host rather than two sentences without a space: the common ones, and the reserved ones. */
    private static final Set<String> HOSTS = Set.of(
            "com",
            "org",
            "net",
            "edu",
            "gov",
            "mil",
            "int",
            "io",
            "co",
            "ai",
            "app",
            "dev",
            "info",
            "biz",
            "tv",
            "fm",
            "ly",
            "gl",
            "gg",
            "uk",
            "ca",
            "au",
            "nz",
            "ie",
            "de",
            "ch",
            "fr",
            "nl",
            "lu",
            "es",
            "pt",
            "dk",
            "se",
            "fi",
            "pl",
            "cz",
            "gr",
            "ru",
            "ua",
            "tr",
            "br",
            "mx",
            "ar",
            "cl",
            "jp",
            "cn",
            "kr",
            "za",
            "eu",
            "social",
            "blog",
            "xyz",
            "cloud",
            "example",
            "invalid",
            "localhost");

    /** Endings that are English words too: hosts only behind an {@code @} and in lower case. */
    private static final Set<String> WORDS = Set.of(
            "me", "us", "at", "be", "it", "no", "in", "id", "art", "online", "shop", "store", "news", "club", "world",
            "site", "design", "space", "live", "team", "zone", "test");

    private Glyph() {}

    /** Whether a label may be the last one of a host name; {@code bare} where neither scheme nor {@code @} stands before it. */
    static boolean host(String label, boolean bare) {
        return HOSTS.contains(label.toLowerCase(Locale.ROOT)) || (!bare && WORDS.contains(label));
    }

    /** Whether a host's last label is an English word too. */
    static boolean word(String label) {
        return WORDS.contains(label);
    }

    /** A part of a word: letters, digits, combining marks. */
    static boolean letter(int cp) {
        if (cp < 128) return (cp >= 'a' && cp <= 'z') || (cp >= 'A' && cp <= 'Z') || (cp >= '0' && cp <= '9');
        return Character.isLetterOrDigit(cp) || mark(cp);
    }

    private static boolean mark(int cp) {
        int type = Character.getType(cp);
        return (type == Character.NON_SPACING_MARK && !selector(cp)) || type == Character.COMBINING_SPACING_MARK;
    }

    static boolean apostrophe(int cp) {
        return cp == '\'' || cp == '’' || cp == 'ʼ' || cp == '‘' || cp == '＇';
    }

    static boolean emoji(int cp) {
        if (cp < 0x203C) return cp == 0xA9 || cp == 0xAE;
        if (cp >= 0x1F000) return cp <= 0x1FAFF;
        return (cp >= 0x2190 && cp <= 0x21FF)
                || (cp >= 0x2300 && cp <= 0x23FF)
                || (cp >= 0x25A0 && cp <= 0x27BF)
                || (cp >= 0x2934 && cp <= 0x2935)
                || (cp >= 0x2B00 && cp <= 0x2BFF)
                || cp == 0x2122
                || cp == 0x2139
                || cp == 0x3030
                || cp == 0x303D
                || cp == 0x3297
                || cp == 0x3299;
    }

    /** Skin tones: they follow an emoji and change nothing of its meaning. */
    static boolean tone(int cp) {
        return cp >= 0x1F3FB && cp <= 0x1F3FF;
    }

    static boolean selector(int cp) {
        return (cp >= 0xFE00 && cp <= 0xFE0F) || cp == 0x20E3;
    }

    static boolean flag(int cp) {
        return cp >= 0x1F1E6 && cp <= 0x1F1FF;
    }

    /** The plain form of a mark, or 0 if it is none. */
    static char mark(int cp, int next) {
        return switch (cp) {
            case '?', '？', '؟', '⁇', '⁈', '¿', '՞' -> '?';
            case '!', '！', '‼', '⁉', '¡' -> '!';
            case '.', '。', '…', '．', '।', '۔', '\n', '|' -> '.';
            case ',', '、', '，', '،', ';', '；', ':', '：', '(', ')', '（', '）', '—', '–' -> ',';
            case '-' -> next == ' ' ? ',' : 0;
            case '>', '<' -> (char) cp;
            default -> 0;
        };
    }

    static boolean quote(int cp) {
        return cp == '"' || cp == '“' || cp == '”' || cp == '„' || cp == '«' || cp == '»' || cp == '＂';
    }

    /** NFKC and lower case by the root locale, curly apostrophes straight, runs of three and more equal letters cut to two. */
    static String fold(String raw) {
        boolean plain = true;
        int run = 0;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            run = i > 0 && c == raw.charAt(i - 1) ? run + 1 : 1;
            if (c >= 128 || run > 2 || (c >= 'A' && c <= 'Z')) plain = false;
        }
        return plain ? raw : shorten(lower(raw));
    }

    /** NFKC and lower case by the root locale. */
    static String lower(String raw) {
        String text = ascii(raw) ? raw : Normalizer.normalize(raw, Normalizer.Form.NFKC);
        return text.toLowerCase(Locale.ROOT);
    }

    private static boolean ascii(String text) {
        for (int i = 0; i < text.length(); i++) if (text.charAt(i) >= 128) return false;
        return true;
    }

    private static String shorten(String word) {
        StringBuilder out = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            int n = out.length();
            if (n > 1 && c == out.charAt(n - 1) && c == out.charAt(n - 2) && !Character.isDigit(c)) continue;
            out.append(apostrophe(c) ? '\'' : c);
        }
        return out.toString();
    }
}
