package dev.ambient.fuzz;

import dev.ambient.edge.dynamodb.BodyTarget;
import dev.ambient.edge.listening.ListeningTarget;
import dev.ambient.edge.network.NetworksTarget;
import dev.ambient.flow.alert.AlertTarget;
import dev.ambient.flow.profile.HeardTarget;
import dev.ambient.local.template.TemplateTarget;
import dev.ambient.text.TextTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** The doors that what strangers wrote comes in by, each with its corpus of good inputs. */
public enum Door {
    NETWORKS(Notation.JSON, NetworksTarget::new, "events/bodies/accepted", "events/bodies/rejected"),
    TEXT(Notation.LINES, TextTarget::new),
    HEARD(Notation.JSON, HeardTarget::new),
    ALERT(Notation.JSON, AlertTarget::new),
    BODY(Notation.CBOR, BodyTarget::new),
    LISTENING(Notation.LINES, ListeningTarget::new),
    TEMPLATE(Notation.LINES, TemplateTarget::new);

    private static final Path ROOT = Path.of("src/test/resources");

    private final Notation notation;
    private final Supplier<Target> target;
    private final List<String> folders;

    Door(Notation notation, Supplier<Target> target, String... folders) {
        this.notation = notation;
        this.target = target;
        this.folders = folders.length > 0 ? List.of(folders) : List.of("fuzz/" + name().toLowerCase(Locale.ROOT));
    }

    public Notation notation() {
        return notation;
    }

    /** A reader of its own. */
    public Target target() {
        return target.get();
    }

    /** The committed inputs. */
    public List<byte[]> corpus() throws IOException {
        var inputs = new ArrayList<byte[]>();
        for (var folder : folders) {
            try (var files = Files.list(ROOT.resolve(folder))) {
                for (var file : files.sorted().toList()) inputs.add(Files.readAllBytes(file));
            }
        }
        return List.copyOf(inputs);
    }
}
