/** Values in → JSON and the same values out. */
@NullMarked
package dev.ambient.edge.json;

import org.jspecify.annotations.NullMarked;
