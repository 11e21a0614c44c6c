/** Outcomes in → log lines out. */
@NullMarked
package dev.ambient.edge.log;

import org.jspecify.annotations.NullMarked;
