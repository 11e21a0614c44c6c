/** Letters to the next function in → messages on queues out; and how many of them wait. */
@NullMarked
package dev.ambient.edge.sqs;

import org.jspecify.annotations.NullMarked;
