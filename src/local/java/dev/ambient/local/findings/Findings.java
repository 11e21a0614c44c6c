package dev.ambient.local.findings;

import dev.ambient.local.Options;
import dev.ambient.local.Trouble;
import java.io.IOException;
import java.nio.file.Path;

/**
 * {@code mvn -q -Pfindings verify -Dambient.data=…}: real streams through the functions as they are, and what is found in them; with
 * {@code -Dambient.input} and its listening, any other.
 */
public final class Findings {
    private Findings() {}

    public static void main(String[] arguments) throws IOException {
        var options = Options.of(System::getProperty);
        var data = Path.of(System.getProperty("ambient.data", ""));
        try {
            if (options.input().isPresent()) {
                new Waiting(options, System.out).print();
                return;
            }
            new Airlines(data, options.listening(Path.of("infra/listening/airlines-2015.yaml")), System.out).print();
            new Care(data, options.listening(Path.of("infra/listening/care-2020.yaml")), System.out).print();
        } catch (Trouble trouble) {
            System.err.println("ambient: " + trouble.getMessage());
            System.exit(1);
        }
    }
}
