package dev.ambient.flow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;

class BareTest {
    @Test
    void whatSomebodyWroteIsNotInTheLog() {
        var quoting = assertThrows(
                JsonProcessingException.class,
                () -> new ObjectMapper().readValue("\"my son is allergic\"", Integer.class));
        assertTrue(quoting.getMessage().contains("allergic"), "or this shows nothing");
        var failure = new IllegalStateException("@ana wrote", quoting);
        var printed = printed(new Bare(failure));
        assertFalse(printed.contains("allergic"), printed);
        assertFalse(printed.contains("@ana"), printed);
        assertTrue(printed.contains(IllegalStateException.class.getName()));
        assertTrue(printed.contains(quoting.getClass().getName()));
        assertArrayEquals(failure.getStackTrace(), new Bare(failure).getStackTrace());
    }

    @Test
    void whatTheSdkSaysIs() {
        var missing = QueueDoesNotExistException.builder()
                .message("no such queue (Request ID: 7)")
                .build();
        assertEquals(missing.getClass().getName() + ": no such queue (Request ID: 7)", new Bare(missing).getMessage());
    }

    @Test
    void aCircleEnds() {
        var one = new IllegalStateException("one");
        one.initCause(new IllegalStateException("two", one));
        assertTrue(printed(new Bare(one)).length() > 0);
    }

    private static String printed(Throwable failure) {
        var words = new StringWriter();
        failure.printStackTrace(new PrintWriter(words, true));
        return words.toString();
    }
}
