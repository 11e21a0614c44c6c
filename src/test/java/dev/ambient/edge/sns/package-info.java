/** Alerts in → what subscribers get to read out. */
@NullMarked
package dev.ambient.edge.sns;

import org.jspecify.annotations.NullMarked;
