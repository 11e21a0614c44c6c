package dev.ambient.edge.listening;

import java.io.StringReader;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.nodes.Node;

/**
 * YAML as nodes that know their line. Nothing is built from tags, and aliases are refused, so a small file stays small.
 */
final class Yaml {
    /** Bytes of a file. */
    static final int SIZE = 1 << 20;

    private static final int DEPTH = 20;

    private Yaml() {}

    /** The document, or nothing where the text is empty. */
    static Optional<Node> node(String text, String file) throws Invalid {
        try {
            check(text, file);
            return Optional.ofNullable(reader().compose(new StringReader(text)));
        } catch (MarkedYAMLException wrong) {
            var mark = wrong.getProblemMark();
            throw new Invalid(file + ":" + (mark == null ? 1 : mark.getLine() + 1) + ": is not YAML: "
                    + Findings.line(String.valueOf(wrong.getProblem())));
        } catch (YAMLException wrong) {
            throw new Invalid(file + ":1: is not YAML: "
                    + String.valueOf(wrong.getMessage()).lines().findFirst().orElse(""));
        }
    }

    /** Before anything is built: what only the composer would find is found too late where it is too much. */
    private static void check(String text, String file) throws Invalid {
        var depth = 0;
        for (var event : reader().parse(new StringReader(text))) {
            var place = file + ":" + (event.getStartMark().getLine() + 1) + ": ";
            if (event instanceof AliasEvent alias)
                throw new Invalid(place + "*" + alias.getAnchor() + ": aliases are not read; write the value out");
            if (event instanceof CollectionStartEvent && ++depth > DEPTH)
                throw new Invalid(place + "is nested deeper than " + DEPTH + " levels");
            if (event instanceof CollectionEndEvent) depth--;
        }
    }

    private static org.yaml.snakeyaml.Yaml reader() {
        var options = new LoaderOptions();
        options.setCodePointLimit(SIZE);
        options.setNestingDepthLimit(DEPTH);
        return new org.yaml.snakeyaml.Yaml(options);
    }
}
