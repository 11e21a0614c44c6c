package dev.ambient.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ambient.any.Any;
import dev.ambient.any.AnyAlert;
import dev.ambient.any.AnyHeard;
import dev.ambient.edge.json.Wire;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Writes those of the corpora that are made of generated values: {@code mvn test -Dtest=Corpus -Dcorpus=write}. */
@EnabledIfSystemProperty(named = "corpus", matches = "write")
class Corpus {
    private static final ObjectMapper JSON = Wire.mapper();

    @Test
    void messages() throws IOException {
        var random = new Random(5);
        var number = 0;
        for (var heard : List.of(AnyHeard.angry("ana"), AnyHeard.hurt("bo"), Any.heard(random), Any.heard(random)))
            write("heard", number++, heard);
        number = 0;
        for (var alert : List.of(AnyAlert.need("Ana"), AnyAlert.grave(), AnyAlert.spike(), Any.alert(random)))
            write("alert", number++, alert);
    }

    @Test
    void texts() throws IOException {
        var random = new Random(6);
        for (var number = 0; number < 8; number++)
            Files.writeString(folder("text").resolve(number + ".txt"), Any.text(random) + "\n" + Any.text(random));
    }

    private static void write(String name, int number, Object value) throws IOException {
        Files.write(
                folder(name).resolve(number + ".json"),
                JSON.writeValueAsString(value).getBytes(UTF_8));
    }

    private static Path folder(String name) throws IOException {
        return Files.createDirectories(Path.of("src/test/resources/fuzz").resolve(name));
    }
}
