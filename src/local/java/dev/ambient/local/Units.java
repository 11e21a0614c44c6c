package dev.ambient.local;

/**
 * Units of the table.
 *
 * @param writes without those of indexes; a refused write is one
 * @param indexed write units of indexes
 */
public record Units(double writes, double indexed, double reads) {
    public static final Units NONE = new Units(0, 0, 0);

    public Units plus(Units other) {
        return new Units(writes + other.writes, indexed + other.indexed, reads + other.reads);
    }

    public Units times(double share) {
        return new Units(writes * share, indexed * share, reads * share);
    }

    boolean isNone() {
        return equals(NONE);
    }
}
