package dev.ambient.fuzz;

/** A reader of what strangers send. */
public interface Target {
    /** Returns where the reader answered or refused as it says it would; throws whatever else it did. */
    void take(byte[] input) throws Exception;
}
