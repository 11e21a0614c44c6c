package dev.ambient.edge.dynamodb;

/** Where an item stands in the table. */
record Place(String pk, String sk) {}
