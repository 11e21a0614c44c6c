package dev.ambient.fuzz;

import java.util.Locale;

/** What Jazzer calls: {@code mvn -Pfuzz verify -Dambient.door=networks}. */
public final class Dig {
    private static final Target TARGET = Door.valueOf(
                    System.getProperty("ambient.door", "networks").toUpperCase(Locale.ROOT))
            .target();

    private Dig() {}

    public static void fuzzerTestOneInput(byte[] input) throws Exception {
        TARGET.take(input);
    }
}
