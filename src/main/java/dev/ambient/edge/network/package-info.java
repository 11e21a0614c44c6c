/** A message body in → the mentions in it out: unwraps envelopes and batches, and hands each record to the format that knows it. */
@NullMarked
package dev.ambient.edge.network;

import org.jspecify.annotations.NullMarked;
