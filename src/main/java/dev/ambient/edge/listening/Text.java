package dev.ambient.edge.listening;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** One value of the file, as it is written there: {@code 007}, {@code no} and {@code 22:00} are not numbers or truths. */
record Text(ScalarNode node, String path, Findings findings) {
    private static final int SHOWN = 40;

    String value() {
        return node.getValue().strip();
    }

    /** The value, or nothing and a finding where it is not as it should be. */
    Optional<String> matching(Pattern form, String remark) {
        return held(value -> form.matcher(value).matches(), remark);
    }

    /** As {@link #matching}, by any condition. */
    Optional<String> held(Predicate<String> condition, String remark) {
        if (condition.test(value())) return Optional.of(value());
        wrong(remark);
        return Optional.empty();
    }

    /** One of several words in any case, or nothing and a finding. */
    Optional<String> among(List<String> words, String what) {
        var found = words.stream().filter(value()::equalsIgnoreCase).findFirst();
        if (found.isEmpty()) {
            var meant = Typo.nearest(value(), words).map(word -> "did you mean " + word + "?");
            wrong("is not " + what + "; " + meant.orElse("use one of " + String.join(", ", words)));
        }
        return found;
    }

    /** @param remark what follows the value, e.g. {@code is not a duration; write 5m} */
    void wrong(String remark) {
        var value = value();
        var shown = value.length() > SHOWN ? value.substring(0, SHOWN) + "…" : value;
        findings.add(node, path, "'" + shown + "' " + remark);
    }
}
