/** Channels that fail → who is asked again. */
@NullMarked
package dev.ambient.edge.channels;

import org.jspecify.annotations.NullMarked;
