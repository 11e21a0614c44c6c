/** A seed, or a name that says it all, in → a value to test with out; the same every time. */
@NullMarked
package dev.ambient.any;

import org.jspecify.annotations.NullMarked;
