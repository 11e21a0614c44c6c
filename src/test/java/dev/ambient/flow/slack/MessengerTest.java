package dev.ambient.flow.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ambient.any.AnyAlert;
import dev.ambient.domain.Alert;
import dev.ambient.domain.Figure;
import dev.ambient.domain.Refusal;
import dev.ambient.domain.Room;
import dev.ambient.edge.json.Wire;
import dev.ambient.fake.FakeOutcomes;
import dev.ambient.fake.FakeRejected;
import dev.ambient.flow.Letter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MessengerTest {
    private static final ObjectMapper JSON = Wire.mapper();

    private final List<String> said = new ArrayList<>();
    private final FakeRejected rejected = new FakeRejected();
    private final FakeOutcomes outcomes = new FakeOutcomes();
    private final Messenger messenger = new Messenger(this::say, rejected, outcomes, JSON);

    @Test
    void eachIsSaidOnItsOwn() {
        assertEquals(
                Set.of("2"),
                messenger.all(List.of(
                        letter("1", AnyAlert.grave()), letter("2", AnyAlert.churn()), letter("3", AnyAlert.spike()))));
        assertEquals(List.of("a-9aa1", "a-17c0"), said);
        assertEquals(Map.of(Figure.SAID, 2L), outcomes.figures());
    }

    @Test
    void whatCanNeverBeSaidIsPutAside() {
        var unreadable = new Letter("1", "null", AnyAlert.AT, AnyAlert.AT);
        assertEquals(
                Set.of(),
                messenger.all(List.of(unreadable, letter("2", AnyAlert.need("Ana")), letter("3", AnyAlert.grave()))));
        assertEquals(List.of("a-9aa1"), said);
        assertEquals(
                List.of("this is not an alert: NullPointerException", "the room answered 400"),
                rejected.kept().stream().map(kept -> kept.refusal().reason()).toList());
    }

    private Room.Reply say(Alert alert) {
        return switch (alert.kind()) {
            case CHURN_RISK -> Room.Reply.LATER;
            case SERVICE_NEED -> Room.Reply.never(new Refusal("the room answered 400", "value"));
            default -> {
                said.add(alert.id());
                yield Room.Reply.SAID;
            }
        };
    }

    private static Letter letter(String id, Alert alert) {
        try {
            return new Letter(id, JSON.writeValueAsString(alert), AnyAlert.AT, AnyAlert.AT);
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
