/** Alerts in → events on the stack's bus out. */
@NullMarked
package dev.ambient.edge.eventbridge;

import org.jspecify.annotations.NullMarked;
