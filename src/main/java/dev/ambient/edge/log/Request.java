package dev.ambient.edge.log;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;

/**
 * Writes the id of the call into each line, whatever thread it comes from: a function answers one call at a time. And sees to it
 * that it is one line, where logs are plain too.
 */
@LoggingFilter(name = "request")
public final class Request implements Filter {
    private static volatile String now = "";

    /** From here on. */
    static void began(String id) {
        now = Line.of(id);
    }

    @Override
    public boolean isLoggable(LogRecord line) {
        if (line instanceof ExtLogRecord open) {
            if (!now.isEmpty()) open.putMdc("request", now);
            tame(open);
        }
        return true;
    }

    private static void tame(ExtLogRecord line) {
        var words = line.getFormattedMessage();
        if (words != null && !Line.is(words)) line.setMessage(Line.of(words), ExtLogRecord.FormatStyle.NO_FORMAT);
        if (line.getThrown() != null) line.setThrown(Line.of(line.getThrown()));
    }
}
