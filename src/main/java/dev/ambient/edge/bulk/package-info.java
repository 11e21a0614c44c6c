/** Many things in → the few requests that carry them. */
@NullMarked
package dev.ambient.edge.bulk;

import org.jspecify.annotations.NullMarked;
