/** Bluesky accounts in → what its AppView tells of them out. */
@NullMarked
package dev.ambient.edge.network.bluesky;

import org.jspecify.annotations.NullMarked;
