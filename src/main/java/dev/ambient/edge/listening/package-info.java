/** The YAML file {@code listening} in → what to listen for and whom to tell out, or every finding of the file at once. */
@NullMarked
package dev.ambient.edge.listening;

import org.jspecify.annotations.NullMarked;
