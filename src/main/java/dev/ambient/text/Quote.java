package dev.ambient.text;

import dev.ambient.text.Token.Kind;
import java.util.List;

/**
 * A post that quotes another by hand: {@code Own words “@brand: theirs”}, {@code Own words @brand: theirs}, {@code RT @brand: theirs}. What
 * the author feels and wants stands in the own words.
 */
final class Quote {
    private Quote() {}

    /** The author's own words; the whole text if it quotes nobody or has no own words. */
    static Scan own(Scan scan) {
        List<Token> tokens = scan.tokens();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            Token mention = tokens.get(i);
            if (!mention.is(Kind.MENTION)
                    || mention.end() >= scan.text().length()
                    || scan.text().charAt(mention.end()) != ':') continue;
            boolean opened = mention.start() > 0 && Glyph.quote(scan.text().charAt(mention.start() - 1));
            if (!opened && i == 0) continue;
            if (i > 0 && worded(tokens, 0, i)) return part(scan, 0, mention.start() - (opened ? 1 : 0));
            int close = opened ? scan.text().indexOf('”', mention.end()) : -1;
            if (close >= 0 && close + 2 < scan.text().length())
                return part(scan, close + 1, scan.text().length());
        }
        return scan;
    }

    private static boolean worded(List<Token> tokens, int from, int to) {
        for (int i = from; i < to; i++) {
            Token token = tokens.get(i);
            if (token.is(Kind.EMOJI)
                    || token.is(Kind.EMOTICON)
                    || (token.is(Kind.WORD) && !token.word().equals("rt"))) return true;
        }
        return false;
    }

    private static Scan part(Scan scan, int from, int to) {
        Scan part = Scanner.scan(scan.text().substring(from, to));
        return part.tokens().isEmpty() ? scan : part;
    }
}
