package dev.ambient.edge.listening;

import dev.ambient.domain.Listening;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads what to listen for, from a file or from {@code listening.yaml} in a folder. */
final class ListeningFile {
    private static final String NAME = "listening.yaml";

    private ListeningFile() {}

    /** @throws Invalid with every finding of the file */
    static Listening read(Path place) throws Invalid {
        var file = Files.isDirectory(place) ? place.resolve(NAME) : place;
        var name = String.valueOf(file.getFileName());
        return read(bytes(file), name);
    }

    /** @param name of the file they come from, for findings */
    static Listening read(byte[] bytes, String name) throws Invalid {
        var findings = new Findings(name);
        var root = Yaml.node(text(bytes, name), name);
        if (root.isEmpty()) throw new Invalid(name + ":1: is empty; name at least one brand to listen for");
        var top = Section.of(root.get(), "", findings);
        top.only("brands", "sources", "follow", "teams", "rules", "retention");
        Rules.check(top);
        var spike = Rules.spike(top);
        var listening = new Listening(
                new Brands().of(top),
                Sources.sources(top),
                Sources.follow(top),
                Teams.of(top),
                spike,
                Rules.need(top),
                Rules.moment(top),
                Rules.signs(top, spike));
        findings.settle();
        return listening;
    }

    private static byte[] bytes(Path file) throws Invalid {
        try (var stream = Files.newInputStream(file)) {
            return stream.readNBytes(Yaml.SIZE + 1);
        } catch (IOException absent) {
            throw new Invalid(file + ": cannot be read; set ambient.listening (AMBIENT_LISTENING) to a file that can");
        }
    }

    private static String text(byte[] bytes, String name) throws Invalid {
        if (bytes.length > Yaml.SIZE)
            throw new Invalid(name + ": is larger than 1 MiB; split what it lists or drop it");
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException wrong) {
            throw new Invalid(name + ": is not UTF-8; save it in that encoding");
        }
    }
}
