/** Alerts in → out by every channel, each on its own. */
@NullMarked
package dev.ambient.edge.channels;

import org.jspecify.annotations.NullMarked;
