package dev.ambient.text;

import dev.ambient.text.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into tokens in one pass from left to right: links, mail addresses, mentions (also {@code @name@host} and
 * {@code @name.example}), hashtags, emoji, emoticons, words and marks. It never looks ahead further than a host name may be long (253
 * characters), so its time is linear; no string makes it throw. Only the first {@value #LIMIT} characters are read.
 */
final class Scanner {
    static final int LIMIT = 4_000;
    private static final int HOST = 253;

    private final String text;
    private final int end;
    private final List<Token> tokens;
    private final Scope scope = new Scope();
    private int at;
    private int exclamations;
    private int questions;
    private int quotes;
    private int quoted = -1;

    private Scanner(String text) {
        this.text = text;
        this.end = text.length();
        this.tokens = new ArrayList<>(end / 4 + 4);
    }

    static Scan scan(String text) {
        return scan(text, LIMIT);
    }

    /** Scans the first {@code limit} characters; a surrogate pair at the cut is left out whole. */
    static Scan scan(String text, int limit) {
        return new Scanner(cut(text, limit)).run();
    }

    private static String cut(String text, int limit) {
        if (text.length() <= limit) return text;
        return text.substring(0, Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit);
    }

    private Scan run() {
        while (at < end) {
            int cp = text.codePointAt(at);
            if (cp == '\n' || !Character.isWhitespace(cp)) step(cp);
            else at++;
        }
        return new Scan(text, tokens, exclamations, questions, quotes);
    }

    private void step(int cp) {
        if (cp == '@' || cp == '＠') mention();
        else if (cp == '#' || cp == '＃') hashtag();
        else if (emoticon(cp)) return;
        else if (Glyph.emoji(cp)) emoji();
        else if (Glyph.letter(cp)) word(cp);
        else if (Glyph.quote(cp)) quote();
        else mark(cp);
    }

    private void mention() {
        int name = letters(at + 1);
        if (name == at + 1 || inside()) {
            at++;
            return;
        }
        int stop = host(at + 1, name, false);
        if (stop < end && text.charAt(stop) == '@') stop = Math.max(stop, host(stop + 1, stop + 1, false));
        add(Kind.MENTION, at + 1, stop);
    }

    private void hashtag() {
        int stop = letters(at + 1);
        boolean word = false;
        for (int i = at + 1; i < stop && !word; i++) word = !Character.isDigit(text.charAt(i));
        if (word && !inside()) add(Kind.HASHTAG, at + 1, stop);
        else at++;
    }

    /** A character is inside a word if a letter stands right before it. */
    private boolean inside() {
        return at > 0 && Glyph.letter(text.codePointBefore(at));
    }

    private int letters(int from) {
        int i = from;
        while (i < end) {
            int cp = text.codePointAt(i);
            if (!Glyph.letter(cp) && cp != '_') break;
            i += Character.charCount(cp);
        }
        return i;
    }

    /** The end of a host name that begins at {@code from}, or {@code otherwise} if none stands there. */
    private int host(int from, int otherwise, boolean bare) {
        int last = -1;
        int i = from;
        int stop = Math.min(end, from + HOST);
        while (i < stop) {
            char c = text.charAt(i);
            if (c == '.' && i > from && i + 1 < end && Glyph.letter(text.charAt(i + 1))) last = i;
            else if (!Glyph.letter(c) && c != '-' && c != '_') break;
            i++;
        }
        while (i > from && (text.charAt(i - 1) == '-' || text.charAt(i - 1) == '_')) i--;
        return last > 0 && i > last + 1 && Glyph.host(text.substring(last + 1, i), bare) ? i : otherwise;
    }

    private boolean emoticon(int cp) {
        Emoticon found = cp < 128 ? Emoticon.at(text, at) : null;
        if (found == null) return false;
        push(Kind.EMOTICON, found.face(), at, at + found.length(), false, false, false);
        scope.border();
        return true;
    }

    private void emoji() {
        int from = at;
        StringBuilder plain = new StringBuilder(4);
        boolean join = true;
        while (at < end) {
            int cp = text.codePointAt(at);
            boolean more = Glyph.tone(cp) || Glyph.selector(cp);
            if (cp == 0x200D) join = true;
            else if (!more && join && Glyph.emoji(cp)) join = Glyph.flag(cp) && plain.length() == 0;
            else if (!more) break;
            if (!more || plain.length() == 0) plain.appendCodePoint(cp);
            at += Character.charCount(cp);
        }
        push(Kind.EMOJI, plain.toString(), from, at, false, false, false);
        scope.border();
    }

    private void word(int first) {
        int link = link(first);
        if (link > at) {
            add(Kind.LINK, at, link);
            return;
        }
        int i = at;
        while (i < end) {
            int cp = text.codePointAt(i);
            int size = Character.charCount(cp);
            if (!Glyph.letter(cp) && !joins(cp, i)) break;
            if (i > at && Script.unspaced(cp) != Script.unspaced(text.codePointBefore(i))) break;
            i += size;
        }
        if (i < end && text.charAt(i) == '@') {
            int mail = host(i + 1, 0, false);
            if (mail > 0) {
                add(Kind.MAIL, at, mail);
                return;
            }
        }
        add(Kind.WORD, at, i);
    }

    /** Apostrophes and ampersands join letters, points, commas and colons join digits. */
    private boolean joins(int cp, int i) {
        if (i + 1 >= end) return false;
        char next = text.charAt(i + 1);
        char last = text.charAt(i - 1);
        if (Glyph.apostrophe(cp) || cp == '&') return Character.isLetter(next) && Character.isLetter(last);
        return (cp == '.' || cp == ',' || cp == ':') && Character.isDigit(next) && Character.isDigit(last);
    }

    private int link(int first) {
        if (((first | 32) == 'h' && (text.startsWith("://", at + 4) || text.startsWith("://", at + 5)))
                || text.regionMatches(true, at, "www.", 0, 4)) {
            int i = at;
            while (i < end && text.charAt(i) > ' ' && !Glyph.quote(text.charAt(i)) && text.charAt(i) != '…') i++;
            while (i > at && ".,!?;:)'’".indexOf(text.charAt(i - 1)) >= 0) i--;
            return i;
        }
        int host = host(at, at, true);
        if (host < end && host > at && text.charAt(host) == '@') return at;
        while (host > at && host < end && (text.charAt(host) == '/' || Glyph.letter(text.charAt(host)))) host++;
        return host;
    }

    private void quote() {
        if (quoted >= 0 && tokens.size() > quoted && tokens.size() - quoted <= 3) quotes++;
        quoted = quoted >= 0 ? -1 : tokens.size();
        at++;
    }

    private void mark(int cp) {
        char mark = Glyph.mark(cp, at + 1 < end ? text.charAt(at + 1) : ' ');
        int from = at;
        at += Character.charCount(cp);
        if (mark == 0) return;
        if (mark == '?' || cp == '⁉') questions++;
        if (mark == '!') exclamations++;
        scope.border();
        if (!tokens.isEmpty()) {
            Token last = tokens.get(tokens.size() - 1);
            if (last.is(Kind.MARK) && (last.word().charAt(0) == mark || (last.ends() && mark != '?'))) return;
        }
        push(Kind.MARK, String.valueOf(mark), from, at, false, false, false);
    }

    private void add(Kind kind, int from, int to) {
        String raw = text.substring(from, to);
        int upper = 0;
        int lower = 0;
        int run = 0;
        boolean stretched = false;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (Character.isUpperCase(c)) upper++;
            else if (Character.isLowerCase(c)) lower++;
            run = i > 0 && (c | 32) == (raw.charAt(i - 1) | 32) && !Character.isDigit(c) ? run + 1 : 1;
            stretched |= run > 2;
        }
        String word = kind == Kind.WORD ? Glyph.fold(raw) : Glyph.lower(raw);
        push(
                kind,
                word,
                at,
                to,
                upper > 1 && lower == 0,
                Character.isUpperCase(raw.codePointAt(0)),
                stretched && kind == Kind.WORD);
    }

    private void push(Kind kind, String word, int from, int to, boolean caps, boolean title, boolean stretched) {
        boolean negated = (kind == Kind.WORD || kind == Kind.HASHTAG) && scope.word(word);
        tokens.add(new Token(kind, word, from, to, caps, title, stretched, negated));
        at = to;
    }
}
