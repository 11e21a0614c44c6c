/** Alerts in → what a bus gets. */
@NullMarked
package dev.ambient.edge.eventbridge;

import org.jspecify.annotations.NullMarked;
