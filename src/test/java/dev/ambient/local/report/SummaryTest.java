package dev.ambient.local.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ambient.any.AnyListening;
import dev.ambient.local.Units;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SummaryTest {
    private static final Account ALL = new Account(2_000, 100, 800, 6_000, 60, 50_000, 50, 20, 0, 10);
    private static final Account PASSES = new Account(0, 0, 300, 3_000, 10, 10_000, 10, 0, 0, 0);
    private static final Map<String, Units> ITEMS =
            Map.of("profile", new Units(1_000, 100, 300), "dot", new Units(1_000, 0, 200));

    @Test
    void recordsAreTheSumOfTheirOutcomes() {
        assertEquals(12, summary(List.of()).records());
    }

    @Test
    void aMentionBearsItsShareOfAllButThePasses() {
        var each = summary(List.of()).perMention();
        assertEquals(2, each.writeUnits());
        assertEquals(0.1, each.writeUnitsWorklist());
        assertEquals(0.5, each.readUnits());
        assertEquals(3, each.sqsRequests());
        assertEquals(40, each.lambdaMs());
    }

    @Test
    void aMentionsUnitsAreToldBySortOfItem() {
        assertEquals(
                Map.of("profile", new Units(1, 0.1, 0.3), "dot", new Units(1, 0, 0.2)),
                summary(List.of()).items());
        var words = Console.of(summary(List.of()), Path.of("out"));
        assertTrue(words.contains("profile       1.000 write, 0.100 index, 0.300 read units"), words);
    }

    @Test
    void aMillionMentionsCostWhatTheirUnitsCost() {
        var table = 2_100 * 0.625 + 500 * 0.125;
        var lambda = 50 * 0.20 + 40 * 13.3334;
        var voice = 20 * 0.5 + 10 * 20;
        assertEquals(
                (table + lambda + 3_000 * 0.40 + voice) / 1_000,
                summary(List.of()).dollarsPerMillionMentions(),
                1e-3);
    }

    @Test
    void alertsAreCountedByTheirIds() {
        var alerts = summary(List.of(
                        told("a", "OPEN", "SPIKE", "10:00"),
                        told("a", "RESOLVE", "SPIKE", "12:00"),
                        told("b", "OPEN", "SPIKE", "13:00")))
                .alerts();
        assertEquals(2, alerts.total());
        assertEquals(3, alerts.messages());
        assertEquals(Map.of("SPIKE", 2L), alerts.byKind());
        assertEquals(Map.of("cool-down", 4L), alerts.suppressed());
    }

    @Test
    void aMailThatListsSeveralIsOfAKindOfItsOwn() throws IOException {
        var mail = new JsonMapper()
                .readTree("{\"mode\":\"roundup\",\"kind\":\"SERVICE_NEED\",\"rule\":{\"id\":\"worklist\"}}");
        assertEquals("WORKLIST", Told.of(mail, Optional.empty()).kind());
        assertFalse(Told.of(mail, Optional.empty()).isNeed());
    }

    @Test
    void answersAreTimedFromOpenToResolve() {
        var told = List.of(
                told("a", "OPEN", "SERVICE_NEED", "10:00"), told("a", "RESOLVE", "SERVICE_NEED", "10:22"),
                told("b", "OPEN", "SERVICE_NEED", "10:00"), told("b", "RESOLVE", "SERVICE_NEED", "11:00"),
                told("c", "OPEN", "SERVICE_NEED", "10:00"), told("d", "RESOLVE", "SERVICE_NEED", "10:00"));
        assertEquals(new Responses(2, 22, 60), summary(told).responses());
    }

    @Test
    void theLastHalfHasASpeedOfItsOwn() {
        var summary = summary(List.of());
        assertEquals(500, summary.mentionsPerSecond());
        assertEquals(1_000, summary.lastHalfPerSecond());
    }

    @Test
    void thePageEscapesWhatCustomersWrote() {
        var page = Page.of("<in>", "now", summary(List.of()), ALL, List.of(told("a", "OPEN", "SPIKE", "10:00")));
        assertTrue(page.contains("&lt;script&gt;alert(1)&lt;/script&gt; {{costs}}"));
        assertTrue(page.contains("&lt;in&gt;"));
        assertFalse(page.contains("<script"));
        assertFalse(page.contains("javascript:"));
    }

    @Test
    void theJsonHasTheFieldsOfTheFormat() throws IOException {
        var json = new JsonMapper().readTree(summary(List.of()).json());
        for (var field :
                "records outcomes mentions edits deletes profiles alerts attention responses seconds startSeconds mentionsPerSecond lastHalfPerSecond perMention dollarsPerMillionMentions ticks"
                        .split(" ")) assertTrue(json.has(field), field);
        assertEquals(
                List.of("dot", "applied", "duplicate", "notOurs", "objected", "rejected", "pending"),
                json.get("outcomes").properties().stream()
                        .map(Map.Entry::getKey)
                        .toList());
    }

    @Test
    void aRejectedBodyComesBackAsItWas() {
        assertEquals(
                "{\"reason\":\"r\",\"class\":\"c\",\"body\":\"ab\",\"id\":\"7\"}",
                Rejects.line("m", "YWI=", Map.of("reason", "r", "class", "c", "id", "7", "encoding", "base64")));
        assertEquals("{\"reason\":\"\",\"class\":\"\",\"body\":\"[\",\"id\":\"m\"}", Rejects.line("m", "[", Map.of()));
    }

    private static Summary summary(List<Told> told) {
        var outcomes = new LinkedHashMap<String, Long>();
        for (var word : Ledger.WORDS) outcomes.put(word, 2L);
        outcomes.put("pending", 0L);
        return Summary.of(new Summary.Facts(
                outcomes,
                1_000,
                0,
                0,
                5,
                told,
                Attention.of(told, AnyListening.nordbrew(), 1, 3),
                Map.of("cool-down", 4L),
                2,
                0.5,
                1,
                ALL,
                PASSES,
                ITEMS,
                10,
                0));
    }

    private static Told told(String id, String change, String kind, String time) {
        try {
            return Told.of(
                    new JsonMapper()
                            .readTree(
                                    "{\"id\":\"" + id + "\",\"change\":\"" + change + "\",\"kind\":\"" + kind
                                            + "\",\"mode\":\"interrupt\",\"team\":\"care\",\"severity\":9,\"at\":\"2026-03-01T"
                                            + time + ":00Z\",\"what\":\"What <b>happened</b>\","
                                            + "\"next\":{\"do\":\"Look\"},\"why\":{\"mentions\":[{\"excerpt\":\"<script>alert(1)</script> {{costs}}\",\"url\":\"javascript:alert(1)\"}]}}"),
                    Optional.empty());
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
