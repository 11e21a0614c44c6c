package dev.ambient.edge.log;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;

/** Writes the id of the call into each line, whatever thread it comes from: a function answers one call at a time. */
@LoggingFilter(name = "request")
public final class Request implements Filter {
    private static volatile String now = "";

    /** From here on. */
    static void began(String id) {
        now = id;
    }

    @Override
    public boolean isLoggable(LogRecord line) {
        if (line instanceof ExtLogRecord open && !now.isEmpty()) open.putMdc("request", now);
        return true;
    }
}
