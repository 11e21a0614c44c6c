package dev.ambient.local;

/** A request that SNS would answer with a client error (400); {@code code} is the error code of its XML. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    final String code;

    Refused(String code, String message) {
        super(message);
        this.code = code;
    }

    /** A parameter that is missing or has no possible value. */
    static Refused parameter(String what) {
        return new Refused("InvalidParameter", "Invalid parameter: " + what);
    }
}
