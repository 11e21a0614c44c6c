/** Hostile text in → what chat shows of it. */
@NullMarked
package dev.ambient.edge.words;

import org.jspecify.annotations.NullMarked;
