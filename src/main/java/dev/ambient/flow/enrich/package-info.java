/** SQS {@code mentions}, any accepted format → SQS {@code heard}: what is ours, read and matched; what can never be → {@code rejected}. */
@NullMarked
package dev.ambient.flow.enrich;

import org.jspecify.annotations.NullMarked;
