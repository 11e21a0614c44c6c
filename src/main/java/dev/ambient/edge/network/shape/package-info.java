/** JSON of a stranger in → checked values or a refusal out: what every network's decoder reads with. */
@NullMarked
package dev.ambient.edge.network.shape;

import org.jspecify.annotations.NullMarked;
