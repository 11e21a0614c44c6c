/** Outcomes in → log lines and metrics out. */
@NullMarked
package dev.ambient.edge.log;

import org.jspecify.annotations.NullMarked;
