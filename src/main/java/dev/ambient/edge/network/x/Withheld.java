package dev.ambient.edge.network.x;

import com.fasterxml.jackson.databind.JsonNode;

/** Where X does not show a post or account. */
final class Withheld {
    private Withheld() {}

    /** Whether a list of countries means all of them: {@code XX} is everywhere, {@code XY} a takedown for copyright. */
    static boolean everywhere(JsonNode countries) {
        for (var country : countries) {
            var code = country.asText();
            if (code.equals("XX") || code.equals("XY")) return true;
        }
        return false;
    }
}
