package dev.ambient.edge.listening;

/** A file that cannot be listened by; the message names file, line, key and remedy of every finding, one a line. */
final class Invalid extends Exception {
    private static final long serialVersionUID = 1;

    Invalid(String findings) {
        super(findings);
    }
}
