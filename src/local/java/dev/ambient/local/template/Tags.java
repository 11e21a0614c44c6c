package dev.ambient.local.template;

import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** CloudFormation's short tags as their long form: {@code !Ref x} becomes {@code {Ref: x}}, {@code !Sub x} {@code {Fn::Sub: x}}. */
public final class Tags extends SafeConstructor {
    public Tags() {
        super(plain());
        yamlMultiConstructors.put("!", new Tag());
    }

    /** CloudFormation knows no aliases, and they are how a small file grows. */
    private static LoaderOptions plain() {
        var options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        options.setAllowDuplicateKeys(false);
        return options;
    }

    private final class Tag extends AbstractConstruct {
        @Override
        public Object construct(Node node) {
            var tag = node.getTag().getValue().substring(1);
            var name = tag.equals("Ref") || tag.equals("Condition") ? tag : "Fn::" + tag;
            var value = value(node);
            return Map.of(
                    name, tag.equals("GetAtt") && value instanceof String path ? List.of(path.split("\\.", 2)) : value);
        }

        private Object value(Node node) {
            if (node instanceof ScalarNode scalar) return constructScalar(scalar);
            if (node instanceof SequenceNode sequence) return constructSequence(sequence);
            return constructMapping((MappingNode) node);
        }
    }
}
