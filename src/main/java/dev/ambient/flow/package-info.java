/** Events in → what they cause: one folder is one function; what is shared is {@link dev.ambient.flow.Batch} and {@link dev.ambient.flow.Hands}. */
@NullMarked
package dev.ambient.flow;

import org.jspecify.annotations.NullMarked;
