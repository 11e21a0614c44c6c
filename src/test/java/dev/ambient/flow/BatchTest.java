package dev.ambient.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchTest {
    private final Set<String> done = new HashSet<>();
    private final List<Integer> calls = new ArrayList<>();

    @Test
    void aGoodBatchIsOneCall() {
        assertEquals(Set.of(), run(100, letters -> finish(letters)));
        assertEquals(List.of(100), calls);
        assertEquals(100, done.size());
    }

    @Test
    void whatTheWorkGivesBackComesAgain() {
        assertEquals(Set.of("m3"), run(10, letters -> Set.of("m3")));
    }

    @Test
    void onePoisonHarmsNoNeighbour() {
        for (var poison : List.of("m0", "m57", "m99")) {
            done.clear();
            var again = run(100, letters -> {
                if (letters.stream().anyMatch(letter -> letter.id().equals(poison))) throw new IllegalStateException();
                return finish(letters);
            });
            assertEquals(Set.of(poison), again);
            assertEquals(99, done.size());
        }
    }

    @Test
    void whenTheWorldFailsTheRestIsNotTriedOneByOne() {
        var again = run(100, letters -> {
            calls.add(letters.size());
            throw new IllegalStateException();
        });
        assertEquals(100, again.size());
        assertTrue(calls.size() <= 10, () -> "tried " + calls.size() + " times");
    }

    @Test
    void aMessageWithoutAttributesIsStillALetter() {
        var message = new SQSEvent.SQSMessage();
        message.setMessageId("m");
        var letter = Letter.of(message);
        assertEquals("", letter.body());
        assertEquals(0, letter.sent().toEpochMilli());
    }

    private Set<String> finish(List<Letter> letters) {
        calls.add(letters.size());
        letters.forEach(letter -> done.add(letter.id()));
        return Set.of();
    }

    private static Set<String> run(int count, Function<List<Letter>, Set<String>> work) {
        var event = new SQSEvent();
        event.setRecords(IntStream.range(0, count).mapToObj(BatchTest::message).toList());
        return Batch.of(event, work).getBatchItemFailures().stream()
                .map(BatchItemFailure::getItemIdentifier)
                .collect(Collectors.toSet());
    }

    private static SQSEvent.SQSMessage message(int place) {
        var message = new SQSEvent.SQSMessage();
        message.setMessageId("m" + place);
        message.setBody("{}");
        message.setAttributes(Map.of("SentTimestamp", "1772442900000"));
        return message;
    }
}
