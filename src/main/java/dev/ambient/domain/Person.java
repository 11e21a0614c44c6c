package dev.ambient.domain;

/**
 * One account on one network: whom a profile is about.
 *
 * @param network lower-case name of the network
 * @param id the network's own id of the account
 */
public record Person(String network, String id) {}
