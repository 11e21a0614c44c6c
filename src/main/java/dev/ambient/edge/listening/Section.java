package dev.ambient.edge.listening;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A mapping of the file; what is not as it should be becomes a finding and reads as if it were not there.
 *
 * @param written the keys as they stand there
 * @param entries by key, without those that have no value
 */
record Section(Node node, String path, Map<String, Node> written, Map<String, Node> entries, Findings findings) {
    static Section of(Node node, String path, Findings findings) {
        var section = new Section(node, path, new LinkedHashMap<>(), new LinkedHashMap<>(), findings);
        if (node instanceof MappingNode mapping) mapping.getValue().forEach(section::add);
        else findings.add(node, path, "must be a section with keys of its own");
        return section;
    }

    private void add(NodeTuple entry) {
        var key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
        var isNew = written.putIfAbsent(key, entry.getKeyNode()) == null;
        if (!isNew) findings.add(entry.getKeyNode(), name(key), "is there twice; keep one");
        else if (!isNothing(entry.getValueNode())) entries.put(key, entry.getValueNode());
    }

    /** Finds every key that is not one of these. */
    Section only(String... keys) {
        var known = List.of(keys);
        for (var entry : written.entrySet()) {
            var key = entry.getKey();
            if (known.contains(key)) continue;
            var meant = Typo.nearest(key, known).map(word -> "did you mean " + word + "?");
            var remedy = meant.orElse("use one of " + String.join(", ", known));
            findings.add(entry.getValue(), name(key), "unknown key; " + remedy);
        }
        return this;
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    /** All keys, also those without a value. */
    Set<String> keys() {
        return written.keySet();
    }

    /** Whether there are keys here, or may be. */
    boolean isSection() {
        return node instanceof MappingNode;
    }

    /** A section within; an empty one where there is none. */
    Section section(String key) {
        var found = entries.get(key);
        if (found != null) return of(found, name(key), findings);
        var place = written.get(key);
        return new Section(place == null || !isSection() ? node : place, name(key), Map.of(), Map.of(), findings);
    }

    Optional<Text> text(String key) {
        var found = entries.get(key);
        return found == null ? Optional.empty() : text(found, name(key));
    }

    /** As {@link #text}, with a finding where it is not there. */
    Optional<Text> needed(String key) {
        if (!has(key) && isSection()) findings.add(node, name(key), "is missing");
        return text(key);
    }

    List<Text> texts(String key) {
        var texts = new ArrayList<Text>();
        var place = 0;
        for (var element : list(key))
            text(element, name(key) + "[" + place++ + "]").ifPresent(texts::add);
        return texts;
    }

    List<Section> sections(String key) {
        var sections = new ArrayList<Section>();
        for (var element : list(key)) sections.add(of(element, name(key) + "[" + sections.size() + "]", findings));
        return sections;
    }

    /** A finding about this section as a whole. */
    void wrong(String remark) {
        findings.add(node, path, remark);
    }

    private List<Node> list(String key) {
        var found = entries.get(key);
        if (found == null) return List.of();
        if (found instanceof SequenceNode sequence) return sequence.getValue();
        findings.add(found, name(key), "must be a list; write [one, another]");
        return List.of();
    }

    private Optional<Text> text(Node found, String name) {
        if (found instanceof ScalarNode scalar
                && !isNothing(found)
                && !scalar.getValue().isBlank()) return Optional.of(new Text(scalar, name, findings));
        findings.add(found, name, found instanceof ScalarNode ? "is empty" : "must be a single value");
        return Optional.empty();
    }

    private String name(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private static boolean isNothing(Node node) {
        return node.getTag().equals(Tag.NULL);
    }
}
