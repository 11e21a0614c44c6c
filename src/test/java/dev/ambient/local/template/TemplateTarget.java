package dev.ambient.local.template;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ambient.fuzz.Target;

/** A SAM template: read, or refused in one line that names the file. */
public final class TemplateTarget implements Target {
    @Override
    public void take(byte[] input) {
        try {
            Template.read(new String(input, UTF_8), "template.yaml", Place.CLOUD);
        } catch (IllegalArgumentException refused) {
            if (!String.valueOf(refused.getMessage()).startsWith("template.yaml: ")) throw refused;
        }
    }
}
