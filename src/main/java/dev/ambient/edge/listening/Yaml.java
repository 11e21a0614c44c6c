package dev.ambient.edge.listening;

import java.io.StringReader;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
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
            for (var event : reader().parse(new StringReader(text)))
                if (event instanceof AliasEvent alias)
                    throw new Invalid(file + ":" + (alias.getStartMark().getLine() + 1) + ": *" + alias.getAnchor()
                            + ": aliases are not read; write the value out");
            return Optional.ofNullable(reader().compose(new StringReader(text)));
        } catch (MarkedYAMLException wrong) {
            var mark = wrong.getProblemMark();
            throw new Invalid(
                    file + ":" + (mark == null ? 1 : mark.getLine() + 1) + ": is not YAML: " + wrong.getProblem());
        } catch (YAMLException wrong) {
            throw new Invalid(file + ":1: is not YAML: "
                    + String.valueOf(wrong.getMessage()).lines().findFirst().orElse(""));
        }
    }

    private static org.yaml.snakeyaml.Yaml reader() {
        var options = new LoaderOptions();
        options.setCodePointLimit(SIZE);
        options.setNestingDepthLimit(DEPTH);
        return new org.yaml.snakeyaml.Yaml(options);
    }
}
