/** Ambient's own {@code mention} v1 in → a mention out. */
@NullMarked
package dev.ambient.edge.network.ambient;

import org.jspecify.annotations.NullMarked;
