package dev.ambient.edge.listening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.Node;

/** What is wrong in one file. */
final class Findings {
    private static final int SHOWN = 100;

    private final String file;
    private final List<Finding> findings = new ArrayList<>();

    Findings(String file) {
        this.file = file;
    }

    void add(Node node, String path, String remark) {
        findings.add(new Finding(node.getStartMark().getLine() + 1, line(path), line(remark)));
    }

    /** What was written, made fit for one line of a log. */
    static String line(String written) {
        return written.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]+", " ");
    }

    /** @throws Invalid where something was found */
    void settle() throws Invalid {
        if (findings.isEmpty()) return;
        var each = findings.stream().distinct().toList();
        var more = each.size() - SHOWN;
        throw new Invalid(each.stream()
                        .sorted(Comparator.comparingInt(Finding::line))
                        .limit(SHOWN)
                        .map(finding -> file + ":" + finding)
                        .collect(Collectors.joining("\n"))
                + (more > 0 ? "\n" + file + ": and " + more + " more" : ""));
    }

    private record Finding(int line, String path, String remark) {
        @Override
        public String toString() {
            return line + ": " + (path.isEmpty() ? "" : path + ": ") + remark;
        }
    }
}
