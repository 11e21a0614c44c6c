/** Values in → the same values out of memory and out of DynamoDB Local: one contract per port, held by both. */
@NullMarked
package dev.ambient.edge.dynamodb;

import org.jspecify.annotations.NullMarked;
