package dev.ambient.local.cost;

import dev.ambient.local.Options;
import dev.ambient.local.Trouble;
import java.io.IOException;

/**
 * {@code mvn -q -Pcost verify}: what a batch costs by how many people are known; with {@code -Dambient.input} what the first mentions of it cost
 * by the size of batches, then how fast all of it goes through, and what memory that takes.
 */
public final class Cost {
    private Cost() {}

    public static void main(String[] arguments) throws IOException {
        var options = Options.of(System::getProperty);
        try {
            if (options.input().isEmpty()) {
                Growth.print(System.out);
            } else {
                Batches.print(options, System.out);
                Endurance.print(options, System.out);
            }
        } catch (Trouble trouble) {
            System.err.println("ambient: " + trouble.getMessage());
            System.exit(1);
        }
    }
}
