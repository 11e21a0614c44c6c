package dev.ambient.text;

import java.lang.Character.UnicodeScript;

/** Names in scripts without spaces, and hosts in links. */
final class Script {
    /** A host name is no longer than this, with some room for a user before it. */
    private static final int LONGEST = 300;

    private Script() {}

    /** A letter of a script that sets no spaces between words. */
    static boolean unspaced(int cp) {
        if (cp < 0x0E00 || !Character.isDefined(cp)) return false;
        UnicodeScript script = UnicodeScript.of(cp);
        return switch (script) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR, TIBETAN -> true;
            default -> false;
        };
    }

    /** Whether a text contains a name that is not part of a longer Katakana word. */
    static boolean contains(String text, String name) {
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            int end = at + name.length();
            boolean before = at > 0 && kana(text.charAt(at - 1)) && kana(name.charAt(0));
            boolean after = end < text.length() && kana(text.charAt(end)) && kana(name.charAt(name.length() - 1));
            if (!before && !after) return true;
        }
        return false;
    }

    private static boolean kana(char c) {
        return c >= 0x30A1 && c <= 0x30FE && c != 0x30FB;
    }

    /** The host of a link in lower case, without port and user. */
    static String host(String url) {
        int from = url.indexOf("://");
        from = from < 0 ? 0 : from + 3;
        int to = from;
        int stop = Math.min(url.length(), from + LONGEST);
        while (to < stop && "/?#".indexOf(url.charAt(to)) < 0) to++;
        String host = url.substring(from, to);
        host = host.substring(host.lastIndexOf('@') + 1);
        int port = host.indexOf(':');
        return port < 0 ? host : host.substring(0, port);
    }
}
