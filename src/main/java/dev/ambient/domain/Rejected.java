package dev.ambient.domain;

/** Where records are kept that can never succeed. */
public interface Rejected {
    /**
     * @param record the record's id
     * @param body the whole body
     * @throws RuntimeException where it could not be kept: the message must come again
     */
    void keep(String record, String body, Refusal refusal);
}
