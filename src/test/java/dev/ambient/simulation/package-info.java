/** The whole flow in memory on virtual time, with everything going wrong that can, drawn from a seed. */
@NullMarked
package dev.ambient.simulation;

import org.jspecify.annotations.NullMarked;
