package dev.ambient.domain;

/**
 * Why a record can never succeed.
 *
 * @param reason one sentence a person understands, without the record's own text
 * @param error its class: {@code malformed}, {@code unknown}, {@code missing}, {@code type}, {@code value}, {@code depth}, {@code size}
 */
public record Refusal(String reason, String error) {}
