package dev.ambient.local.year;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ambient.domain.Intent;
import dev.ambient.domain.Reading;
import dev.ambient.text.Reader;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Posts are written as people write, not as the reader reads: it has to get most of them, and misses some. */
class ReadAsMeantTest {
    private static final int POSTS = 300;
    private static final Reader READER = Reader.trained();

    /** The least share is what it read when this was written, less a tenth. */
    @ParameterizedTest(name = "{0}: {1} or more")
    @CsvSource({
        "COMPLAINT, .74",
        "QUESTION, .73",
        "PRAISE, .6",
        "THANKS, .9",
        "WISH, .58",
        "PURCHASE, .5",
        "CHURN, .48",
        "RECOMMENDATION, .5",
        "SARCASM, .49",
        "SAFETY, .84",
        "CONTEST, .9",
        "CHAT, .79",
        "NEWS, .89"
    })
    void mostPostsAreReadAsTheyAreMeant(Tone tone, double least) {
        var meant = 0;
        for (var key : Year.BRANDS) meant += meant(Company.of(key, 1), tone);
        var share = (double) meant / (POSTS * Year.BRANDS.size());
        System.out.printf(Locale.ROOT, "read as meant: %-14s %.2f%n", tone, share);
        assertTrue(share >= least, tone + " " + share);
    }

    @Test
    void noAnswerOfABrandIsANeedMoreOftenThanNot() {
        var company = Company.of("kvikkom", 1);
        var random = new Seeds(7).of("answers");
        var needs = 0;
        for (var i = 0; i < POSTS; i++) {
            var answer = Scribe.write(
                    random,
                    company,
                    company.voice("x"),
                    Year.START,
                    Tone.ANSWER,
                    "answer.question",
                    Naming.BARE,
                    Map.of());
            if (READER.read(answer.text(), "en", Map.of()).need() >= 0.6) needs++;
        }
        assertTrue(needs < POSTS / 2, needs + " of " + POSTS);
    }

    private static int meant(Company company, Tone tone) {
        var random = new Seeds(7).of("read", company.key(), tone);
        var people = new People(new Seeds(7));
        var meant = 0;
        for (var i = 0; i < POSTS; i++) {
            var person = people.special(company, "reader", i);
            var posting = Chatter.post(random, company, person, Year.START, tone);
            var terms = List.of(company.key(), "@" + company.handle(person.network()));
            if (isMeant(tone, READER.read(posting.text(), "en", Map.of(company.key(), terms)))) meant++;
        }
        return meant;
    }

    private static boolean isMeant(Tone tone, Reading reading) {
        return switch (tone) {
            case COMPLAINT, QUESTION -> reading.need() >= 0.6;
            case PURCHASE -> reading.of(Intent.PURCHASE) >= 0.6;
            case CHURN -> reading.of(Intent.CHURN) >= 0.6;
            case PRAISE ->
                reading.of(Intent.PRAISE) >= 0.5 && reading.sentiment().score() > 0;
            case THANKS -> reading.of(Intent.THANKS) >= 0.5;
            case WISH -> reading.of(Intent.WISH) >= 0.5;
            case RECOMMENDATION -> reading.of(Intent.RECOMMENDATION) >= 0.5;
            case SARCASM -> reading.irony() >= 0.5;
            case SAFETY -> !reading.grave().isEmpty();
            case CONTEST -> reading.contest();
            default -> reading.need() < 0.6 && reading.of(Intent.PURCHASE) < 0.6;
        };
    }
}
