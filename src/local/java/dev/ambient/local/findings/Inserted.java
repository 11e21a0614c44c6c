package dev.ambient.local.findings;

import java.util.function.UnaryOperator;

/**
 * What to make of words that the makers of the airline data wrote over others, also inside words: "Cancelled Flight" over every "cancel",
 * "Late Flight" over every "late" ("Late Flightr" was "later"), "Flight Booking Problems" over every "booking".
 */
enum Inserted implements UnaryOperator<String> {
    AS_GIVEN {
        @Override
        public String apply(String text) {
            return text;
        }
    },
    /** What stood there before, as far as that can be told. */
    PUT_BACK {
        @Override
        public String apply(String text) {
            return text.replaceAll("Cancelled Flight\\w*", "cancelled")
                    .replaceAll("Late Flight(\\w*)", "late$1")
                    .replaceAll("Flight Booking Problems?\\w*", "booking");
        }
    },
    LEFT_OUT {
        @Override
        public String apply(String text) {
            return text.replaceAll("(Cancelled|Late) Flight\\w*|Flight Booking Problems?\\w*", "");
        }
    }
}
