package dev.ambient.text;

import dev.ambient.domain.Intent;
import dev.ambient.domain.Sentiment;
import dev.ambient.text.Token.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What can be told from a post whose words are not understood: emoji, emoticons, hashtags and punctuation. */
final class Foreign {
    private Foreign() {}

    /** The post without its words. */
    static Scan of(Scan scan) {
        StringBuilder text = new StringBuilder();
        List<Token> tokens = new ArrayList<>();
        for (Token token : scan.tokens()) {
            if (token.is(Kind.WORD)) continue;
            tokens.add(token.at(text.length()));
            text.append(scan.text(), token.start(), token.end()).append(' ');
        }
        return new Scan(text.toString(), tokens, scan.exclamations(), scan.questions(), 0);
    }

    /** A question mark makes a question likelier, a bad feeling a complaint; never as sure as where the words were read. */
    static Map<Intent, Double> intents(Scan scan, Sentiment sentiment) {
        Map<Intent, Double> intents = new EnumMap<>(Intent.class);
        intents.put(Intent.QUESTION, scan.questions() > 0 ? 0.5 : 0.1);
        intents.put(Intent.COMPLAINT, Math.min(0.5, 0.15 + sentiment.negative()));
        intents.put(Intent.PRAISE, Math.min(0.5, 0.1 + sentiment.positive()));
        return intents;
    }
}
