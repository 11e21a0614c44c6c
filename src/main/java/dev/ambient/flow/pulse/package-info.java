/** Stream of inserted dots → the sums of their brand and hour. */
@NullMarked
package dev.ambient.flow.pulse;

import org.jspecify.annotations.NullMarked;
