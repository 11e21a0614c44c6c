package dev.ambient.domain;

/**
 * How a mention concerns a brand.
 *
 * @param brand key of the brand in {@code listening}
 * @param addressed the post speaks to the brand: names its handle, or replies to one of its accounts
 */
public record Concern(String brand, boolean addressed) {}
