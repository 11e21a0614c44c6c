/** Alerts in → one message on the topic out, in the words of each kind of subscriber. */
@NullMarked
package dev.ambient.edge.sns;

import org.jspecify.annotations.NullMarked;
