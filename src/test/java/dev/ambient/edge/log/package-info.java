/** Outcomes in → what a log handler sees out. */
@NullMarked
package dev.ambient.edge.log;

import org.jspecify.annotations.NullMarked;
