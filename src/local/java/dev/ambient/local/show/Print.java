package dev.ambient.local.show;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.ambient.edge.json.Wire;
import dev.ambient.local.show.Sheet.Because;
import dev.ambient.local.show.Sheet.Excerpt;
import dev.ambient.local.show.Sheet.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A sheet → text for people, or JSON. */
final class Print {
    /** Posts that text shows of each fact; JSON has all. */
    private static final int SHOWN = 2;

    private static final int WIDTH = 110;

    private Print() {}

    static String json(Sheet sheet) {
        try {
            return Wire.mapper()
                    .writerWithDefaultPrettyPrinter()
                    .with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .writeValueAsString(sheet);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String text(Sheet sheet) {
        var lines = new ArrayList<String>();
        lines.add(Words.line(sheet.title()));
        lines.add(Words.line(sheet.about()));
        lines.add("As of " + Words.time(sheet.at()) + " UTC.");
        for (var section : sheet.sections()) {
            lines.add("");
            lines.add(section.name().toUpperCase(Locale.ROOT));
            section.facts().forEach(fact -> fact(lines, fact));
        }
        return String.join("\n", lines) + "\n";
    }

    private static void fact(List<String> lines, Fact fact) {
        lines.add("  " + Words.line(fact.says()));
        var because = fact.because();
        if (because != null) lines.add("      " + because(because));
        fact.evidence().stream().limit(SHOWN).forEach(one -> lines.add("      " + excerpt(one)));
    }

    private static String because(Because why) {
        var words = new ArrayList<String>();
        words.add("confidence " + Words.figure(why.confidence()));
        words.add(Words.count(why.n(), "post"));
        var first = why.first();
        var last = why.last();
        if (first != null && last != null) words.add(Words.days(first, last));
        if (why.halfLife() > 0) words.add("half-life " + Words.count(why.halfLife(), "day"));
        return String.join(", ", words);
    }

    private static String excerpt(Excerpt one) {
        var text = one.text();
        return "> " + Words.day(one.at()) + ": " + (text == null ? "(no longer kept)" : Words.cut(text, WIDTH));
    }
}
