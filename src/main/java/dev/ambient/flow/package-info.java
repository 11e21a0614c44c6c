/** Events in → what they cause: one folder is one function; what they share is how a batch is done, hands, and priming. */
@NullMarked
package dev.ambient.flow;

import org.jspecify.annotations.NullMarked;
