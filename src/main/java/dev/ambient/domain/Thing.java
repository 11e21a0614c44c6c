package dev.ambient.domain;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether a post's own words for what it is about name a thing, so that a sentence can say “praised …” of them. Aspects are content
 * words by place, not by part of speech; here the form of English words and lists of common ones tell verbs, adverbs and adjectives. In
 * doubt they name none.
 */
final class Thing {
    /** Verbs and adverbs that are hardly ever a thing, nor stand before one. */
    private static final Set<String> NEVER = words("""
            agree allow appreciate ask avoid became become began begun believe bought break broke bring brought built came caught chose
            connect descale died did does eat enjoy explain fail fails fall fell felt find fits forget forgot found freezes froze
            frozen gave gets gives goes got grew grown grows happen happened happens hear heard held holds ignore improve include install
            join keep keeps kept knew knows laid lasts learn learnt leave leaves leaving left lets listen load looks lose loses lost love
            loves made makes meant met miss moves need needs opens paid pick prefer proves put quit ran reach reaches read realise receive
            recommend refuse remember remove replace rose run runs said save saw say seem seems seen sell sells send sends sent shook shot
            should showed shown shows shut slept smells sold solve sounds speak spend spent spoke start starts stay stays stole stood stop
            stops stuck suggest survive taken tastes taught tell think thinks thought threw throw tore tries turn turns understand unfollow
            uses wait wake wanna warn wash weighs went woke won wonder wore works write written wrote
            ago almost alone already apparently away beside besides despite directly especially exactly forever forward frankly however
            instead maybe meanwhile nowhere often otherwise overall perhaps pretty quite regarding sometimes super together totally
            twice under whatever whenever whether yet tbh plz cheers
            following putting starting thinking waiting""");
    /** Words that tell how it is: they may stand before a thing, and are none themselves. */
    private static final Set<String> HOW = words("""
            able annoying asleep available beautiful beat big bored brilliant broken busy buy cheap cheaper clear cold cool correct crazy
            daily dear different difficult disappointing drop drops dry due early easy excellent expensive false fast faster fine fit follow free
            fresh friendly frustrating full funny gone growing hang happy hard heavy helpful hit hold hot huge hurry impossible impressive
            interesting jam jams large late live long loud loyal lovely lucky mad missing monthly new old online open perfect poor possible proud quick
            quicker quiet rainy ready real red recommending restarting rude running safe serious short sick simple slow slower small
            smart soft solid steady strange strong stupid tired true ugly unbelievable upset useful useless various warm weekly weird welcome wet
            working wonderful worth wrong young""");

    private static final Pattern ADVERB = Pattern.compile(
            "(?!(?:ally|anomaly|assembly|belly|bully|family|italy|jelly|july|monopoly|reply|rally|supply)$).{2,}ly");
    private static final Pattern PARTICIPLE =
            Pattern.compile("(?!(?:bread|infrared|sacred|shred|thread)$).{2,}[^e]ed|(?:agre|guarante)ed");

    private Thing() {}

    /** @param aspect one word, or two that stood side by side */
    static boolean isOne(String aspect) {
        var words = aspect.split(" ");
        for (var word : words)
            if (NEVER.contains(word) || ADVERB.matcher(word).matches() && !HOW.contains(word)) return false;
        var last = words[words.length - 1];
        return !HOW.contains(last) && !PARTICIPLE.matcher(last).matches();
    }

    private static Set<String> words(String lines) {
        return Set.of(lines.split("\\s+"));
    }
}
