package dev.ambient.local.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** The flow's own account of its records: listens to the log category {@code dev.ambient.outcomes}. A record's first outcome counts. */
public final class Ledger extends Handler implements AutoCloseable {
    /** What can become of a record, in the order of the summary; {@code pending} is what nothing became of yet. */
    static final String[] WORDS = {"dot", "applied", "duplicate", "notOurs", "objected", "rejected"};

    private static final Logger CATEGORY = Logger.getLogger("dev.ambient.outcomes");

    private final Map<String, String> outcomes = new ConcurrentHashMap<>();

    /** Listens from now on; to be called once the application has set up its log. */
    public static Ledger open() {
        var ledger = new Ledger();
        ledger.setLevel(Level.ALL);
        CATEGORY.setLevel(Level.ALL);
        CATEGORY.setUseParentHandlers(false);
        CATEGORY.addHandler(ledger);
        return ledger;
    }

    /** A line's parameters are the record's id and the word; a handler that is no JBoss one sees them as the message. */
    @Override
    public void publish(LogRecord line) {
        var parameters = line.getParameters();
        var words = parameters == null ? line.getMessage().split(" ", 2) : parameters;
        if (words.length < 2) return;
        outcomes.putIfAbsent(String.valueOf(words[0]), String.valueOf(words[1]).intern());
    }

    /** Whether something has become of a record. */
    public boolean knows(String record) {
        return outcomes.containsKey(record);
    }

    /** @param pending records that wait or failed too often */
    public Map<String, Long> counts(long pending) {
        var counts = new LinkedHashMap<String, Long>();
        for (var word : WORDS) counts.put(word, 0L);
        for (var outcome : outcomes.values()) counts.merge(outcome, 1L, Long::sum);
        counts.put("pending", pending);
        return counts;
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        CATEGORY.removeHandler(this);
    }
}
