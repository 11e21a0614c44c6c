/** Files of mentions → the flow as {@code template.yaml} wires it, in event time: what feeds, drains and fires on this machine. */
@NullMarked
package dev.ambient.local.replay;

import org.jspecify.annotations.NullMarked;
