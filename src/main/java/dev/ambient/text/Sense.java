package dev.ambient.text;

import java.util.List;
import java.util.Set;

/** From a scanned text to what is known of it before anything is told from it. Thread-safe. */
final class Sense {
    private final Lexicon lexicon = Lexicon.load();
    private final Vader vader = new Vader(lexicon);
    private final Cues cues = Cues.load();

    /**
     * What is known of a text.
     *
     * @param tokens what it was read from
     * @param values its {@link Features}
     */
    record Facts(List<Token> tokens, Mood mood, Hits hits, double[] values, Grams grams) {}

    /** The names of the features, in order. */
    List<String> names() {
        return Features.names(cues.names());
    }

    /**
     * @param scan the text
     * @param known the part of it whose words are understood
     * @param names single words that name brands
     */
    Facts of(Scan scan, Scan known, Set<String> names) {
        Mood mood = vader.read(Mask.of(known, names, lexicon));
        Hits hits = cues.find(known.tokens(), names);
        double[] values = Features.of(known, mood, hits, cues.names().size());
        return new Facts(scan.tokens(), mood, hits, values, Grams.of(scan, names));
    }

    /** The valence −4..4 of a word, turned where it stands negated. */
    double valence(Token token) {
        double valence = lexicon.of(token.word());
        return token.negated() ? -valence : valence;
    }

    /** A text in English. */
    Facts english(Scan scan, Set<String> names) {
        return of(scan, scan, names);
    }
}
