package dev.ambient.local.cost;

import dev.ambient.local.Options;
import dev.ambient.local.Trouble;
import java.io.IOException;

/** {@code mvn -q -Pcost verify}: with {@code -Dambient.input} how fast a long input goes through, and what memory it takes. */
public final class Cost {
    private Cost() {}

    public static void main(String[] arguments) throws IOException {
        var options = Options.of(System::getProperty);
        try {
            Endurance.print(options, System.out);
        } catch (Trouble trouble) {
            System.err.println("ambient: " + trouble.getMessage());
            System.exit(1);
        }
    }
}
