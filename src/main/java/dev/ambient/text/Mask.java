package dev.ambient.text;

import java.util.Set;

/**
 * The text as VADER should see it: links, handles and brand names hold no valence of their own ("united" is rated 1.8), a hashtag is a word,
 * and a stretched word is written as it is rated ("looove" as "love").
 */
final class Mask {
    /** Rated as feelings, but in what people write to a brand mostly none: "please help", "customer care", "like two hours", "a joke". */
    private static final Set<String> HOLLOW =
            Set.of("help", "please", "pls", "care", "like", "joke", "jokes", "number", "credit", "security");

    private Mask() {}

    static String of(Scan scan, Set<String> names, Lexicon lexicon) {
        StringBuilder out = new StringBuilder(scan.text().length() + 16);
        int done = 0;
        for (Token token : scan.tokens()) {
            String other = instead(token, names, lexicon);
            if (other.isEmpty()) continue;
            out.append(scan.text(), done, token.start()).append(other);
            done = token.end();
        }
        return done == 0
                ? scan.text()
                : out.append(scan.text(), done, scan.text().length()).toString();
    }

    /** What stands instead of a token; empty to leave it. */
    private static String instead(Token token, Set<String> names, Lexicon lexicon) {
        return switch (token.kind()) {
            case LINK, MAIL, MENTION -> "@at";
            case HASHTAG -> names.contains(token.word()) ? "@at" : token.word();
            case WORD -> {
                if (names.contains(token.word())) yield "@at";
                if (HOLLOW.contains(token.word())) yield "at";
                if (!token.stretched()) yield "";
                String word = lexicon.knows(token.word())
                        ? token.word()
                        : lexicon.knows(token.squeezed()) ? token.squeezed() : "";
                yield token.caps() ? word.toUpperCase(java.util.Locale.ROOT) : word;
            }
            default -> "";
        };
    }
}
