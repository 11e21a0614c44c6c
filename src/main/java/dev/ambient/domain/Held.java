package dev.ambient.domain;

/**
 * Why an alert is not told.
 *
 * @param figure what it is counted as
 * @param words what is stored, and told with the next alert of the matter
 */
public record Held(Figure figure, String words) {}
