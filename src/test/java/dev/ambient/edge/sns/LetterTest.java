package dev.ambient.edge.sns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ambient.any.Any;
import dev.ambient.any.AnyAlert;
import dev.ambient.domain.Alert;
import dev.ambient.domain.Decision;
import dev.ambient.domain.EveryAlert;
import dev.ambient.domain.Language;
import dev.ambient.domain.Mode;
import dev.ambient.edge.words.Phrase;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LetterTest {
    private static final Phrase OSLO = new Phrase(Language.ENGLISH, ZoneId.of("Europe/Oslo"));

    @Test
    void aNeedReadsAsALetter() {
        assertEquals("""
                Ana has a problem with Nordbrew and waits for help.

                Somebody needs help, severity 4 of 10.
                For the team care.
                Mon 2 Mar 2026, 10:15 (Europe/Oslo) on X, about Nordbrew.

                WHAT TO DO
                  Reply in public, take what is personal to a private message.
                  An answer is due by Mon 2 Mar 2026, 11:15.
                  Answer here: https://x.com/ana/status/1896123456789012345

                WHO
                  Ana (@ana.example), 320 followers.
                  We know 12 posts of theirs; 3 got an answer.
                  Support of Nordbrew: 0.4 on a scale from -1 to 1 (likely between 0.1
                  and 0.7, from 9 posts).
                  Talks most about coffee, diaries & daily life.
                  Before: 2026-01-11 praised the new grinder.
                  A team last spoke with them on 2026-01-12.

                WHY WE THINK SO
                  Words that stand out: leaks, again

                  Mon 2 Mar 2026, 10:15:
                  > @nordbrew the lid leaks again, third time this month. Help!
                  https://x.com/ana/status/1896123456789012345

                WHAT SPEAKS AGAINST IT
                  - may be meant ironically (22 %)

                WHAT WAS HELD BACK BEFORE THIS
                  1 message was held back:
                  - Mon 2 Mar 2026, 10:05: cool-down 30 min

                --
                Alert a-8f3c51d09b7e, message 1 (opened), rule service-need version 1.
                """, Letter.of(AnyAlert.need("Ana"), "Nordbrew", OSLO));
    }

    @Test
    void aSpikeReadsAsALetter() {
        assertEquals("""
                People talk about Nordbrew far more than usual: 61 mentions in an hour
                where 12 are normal.

                Much more talk than usual, severity 7 of 10.
                For the team communications.
                Mon 2 Mar 2026, 10:15 (Europe/Oslo), about Nordbrew.

                WHAT TO DO
                  Read the three mentions, find the cause.

                HOW UNUSUAL IT IS
                  61 mentions in an hour; 12.4 would be normal. That is about 4.9 times
                  as many, or 5.3 standard deviations more.
                  What is normal was learnt from 28 days.

                WHY WE THINK SO
                  Words that stand out: lid, recall
                  48 people wrote; 18 % were reposts, 2 % came from automated accounts.

                  Mon 2 Mar 2026, 10:15:
                  > third lid that came off
                  https://bsky.app/profile/did:plc:abc/post/3m

                  Mon 2 Mar 2026, 10:16:
                  > nordbrew, what is wrong with your lids?

                --
                Alert a-17c0, message 1 (opened), rule spike version 1.
                """, Letter.of(AnyAlert.spike(), "Nordbrew", OSLO));
    }

    @Test
    void aNeedReadsAsALetterInGerman() {
        var german = Language.of("de");
        var need = EveryAlert.all(german).stream()
                .filter(alert -> alert.who() != null && alert.who().value().contains("NOK"))
                .findFirst()
                .orElseThrow();
        assertEquals("""
                BO hat ein Problem mit Nordbrew und wartet auf Hilfe.

                Jemand braucht Hilfe, Schwere 4 von 10.
                Für das Team care.
                Mo., 2. März 2026, 11:00 (Europe/Oslo) auf X, zu Nordbrew.

                WAS ZU TUN IST
                  Antworten Sie öffentlich, und klären Sie Persönliches in einer
                  privaten Nachricht.
                  Bis Mo., 2. März 2026, 11:00 ist eine Antwort fällig.
                  Hier antworten: https://x.com/i/status/bo6

                WER
                  Jemand ohne Namen, 1.200 Follower.
                  Wir kennen 7 Beiträge dieser Person; darauf kam keine Antwort.
                  Haltung zu Nordbrew: 0 auf einer Skala von -1 bis 1 (wahrscheinlich
                  zwischen -0,33 und 0,33, aus 7 Beiträgen).
                  Spricht am meisten über Essen & Trinken.
                  Davor: 20.02.2026 sprach davon, Nordbrew zu verlassen; 19.02.2026
                  beschwerte sich über grinder; 18.02.2026 dachte daran, grinder zu
                  kaufen.
                  Wert: 39,90 EUR + 39,90 NOK in 2 Bestellungen seit dem 05.01.2026; 0,9
                  weitere in 90 Tagen zu erwarten (17,70 EUR + 17,70 NOK).
                  Zuletzt hat am 28.02.2026 ein Team mit der Person gesprochen.

                WARUM WIR DAS DENKEN
                  Mo., 2. März 2026, 10:00:
                  > @nordbrew your lid came off and burnt my hand
                  https://x.com/i/status/bo6

                WAS DAGEGEN SPRICHT
                  - könnte ironisch gemeint sein (22 %)
                  - wir sind nur zu 66 % sicher
                  - die Sprache wurde nicht erkannt

                --
                Meldung a-1, Nachricht 1 (eröffnet), Regel service-need Version 1.
                """, Letter.of(need, "Nordbrew", new Phrase(german, OSLO.zone())));
    }

    @Test
    void whatEndsIsNotCalledUnusual() {
        var grows = Letter.of(AnyAlert.wave(Decision.Change.UPDATE, 2, 7, 61), "Nordbrew", OSLO);
        var ends = Letter.of(AnyAlert.wave(Decision.Change.RESOLVE, 3, 7, 61), "Nordbrew", OSLO);
        assertTrue(grows.contains("HOW UNUSUAL IT IS") && grows.contains("about 4.9 times"), grows);
        assertFalse(ends.contains("UNUSUAL") || ends.contains("times"), ends);
    }

    /** Of what never was told nobody has heard. */
    @Test
    void whyItCameAsItDidIsNotAmongWhatWasHeldBackBefore() {
        var need = AnyAlert.need("Ana");
        var quiet = new Alert.Suppressed(AnyAlert.AT, "quiet hours 22:00-06:00");
        var held = need.since().suppressed().get(0);
        var late = need.told(Mode.DIGEST, new Alert.Since(0, List.of(quiet), null));
        var both = need.told(Mode.DIGEST, new Alert.Since(1, List.of(held, quiet), null));
        assertTrue(Letter.of(late, "Nordbrew", OSLO).endsWith("""

                WHY IT DID NOT INTERRUPT YOU
                  - Mon 2 Mar 2026, 10:15: quiet hours 22:00-06:00

                --
                Alert a-8f3c51d09b7e, message 1 (opened), rule service-need version 1.
                """), Letter.of(late, "Nordbrew", OSLO));
        assertTrue(Letter.of(both, "Nordbrew", OSLO).contains("""

                WHAT WAS HELD BACK BEFORE THIS
                  1 message was held back:
                  - Mon 2 Mar 2026, 10:05: cool-down 30 min

                WHY IT DID NOT INTERRUPT YOU
                  - Mon 2 Mar 2026, 10:15: quiet hours 22:00-06:00
                """), Letter.of(both, "Nordbrew", OSLO));
    }

    @Test
    void aDayIsThatOfTheTeam() {
        var far = new Phrase(Language.ENGLISH, ZoneId.of("Pacific/Kiritimati"));
        var letter = Letter.of(AnyAlert.need("Ana"), "Nordbrew", far);
        assertTrue(letter.contains("A team last spoke with them on 2026-01-13."), letter);
    }

    @Test
    void linesAreShortAndPlain() {
        var random = new Random(41);
        for (var number = 0; number < 300; number++) {
            var letter = Letter.of(Any.alert(random), "Nordbrew", OSLO);
            for (var line : letter.split("\n", -1)) {
                var broken = line.strip().replaceFirst("^[->] ", "").contains(" ");
                assertTrue(!broken || line.codePointCount(0, line.length()) <= 72, line);
                assertFalse(line.chars().anyMatch(Character::isISOControl), line);
                assertFalse(line.contains("\u202E"), line);
            }
            assertFalse(letter.contains("null") || letter.contains("\n\n\n"), letter);
        }
    }
}
