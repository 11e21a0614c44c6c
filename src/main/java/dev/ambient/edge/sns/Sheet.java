package dev.ambient.edge.sns;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lines of at most {@value #WIDTH} columns, broken between words; a word that is longer, such as a link, stands whole. */
final class Sheet {
    private static final int WIDTH = 72;

    private final List<String> lines = new ArrayList<>();
    private final Locale locale;

    /** @param locale of its headings, which are capitals */
    Sheet(Locale locale) {
        this.locale = locale;
    }

    /** A heading, with an empty line above. */
    void heading(String heading) {
        gap();
        lines.add(heading.toUpperCase(locale));
    }

    /** An empty line, never two. */
    void gap() {
        if (!lines.isEmpty() && !lines.get(lines.size() - 1).isEmpty()) lines.add("");
    }

    void line(String text) {
        line("", "", text);
    }

    /** Indented under a heading. */
    void under(String text) {
        line("  ", "  ", text);
    }

    void item(String text) {
        line("  - ", "    ", text);
    }

    /** More of an item. */
    void more(String text) {
        line("    ", "    ", text);
    }

    /** What somebody else wrote. */
    void quote(String text) {
        line("  > ", "  > ", text);
    }

    private void line(String first, String next, String text) {
        var line = new StringBuilder(first);
        var empty = true;
        for (var word : text.split(" ", -1)) {
            if (!empty && line.length() + 1 + word.codePointCount(0, word.length()) > WIDTH) {
                lines.add(line.toString().stripTrailing());
                line = new StringBuilder(next);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        lines.add(line.toString().stripTrailing());
    }

    @Override
    public String toString() {
        return String.join("\n", lines) + "\n";
    }
}
