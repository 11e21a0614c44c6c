/** Portraits, dots, pulses and episodes in → items of the one table out, and back. */
@NullMarked
package dev.ambient.edge.dynamodb;

import org.jspecify.annotations.NullMarked;
