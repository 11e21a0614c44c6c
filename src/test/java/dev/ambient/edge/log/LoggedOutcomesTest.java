package dev.ambient.edge.log;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ambient.domain.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class LoggedOutcomesTest {
    private static final Logger LOGGER = Logger.getLogger("dev.ambient.outcomes");

    @Test
    void aNoteIsALineWithRecordAndWord() {
        var lines = new ArrayList<List<Object>>();
        var handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                lines.add(List.of(line.getParameters()));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        LOGGER.setLevel(Level.ALL);
        LOGGER.addHandler(handler);
        new LoggedOutcomes().note("m-1/0", Outcome.NOT_OURS);
        LOGGER.setLevel(Level.OFF);
        new LoggedOutcomes().note("m-2/0", Outcome.DOT);
        LOGGER.removeHandler(handler);
        LOGGER.setLevel(null);
        assertEquals(List.of(List.of("m-1/0", "notOurs")), lines);
    }
}
