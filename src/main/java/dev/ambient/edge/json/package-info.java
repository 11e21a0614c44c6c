/** Records in → JSON out, and back: how values look on queues, topics and files. */
@NullMarked
package dev.ambient.edge.json;

import org.jspecify.annotations.NullMarked;
