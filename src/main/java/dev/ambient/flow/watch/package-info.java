/** Every minute → closed buckets, the rhythm, waves, overdue needs and silent people → SQS {@code alerts}. */
@NullMarked
package dev.ambient.flow.watch;

import org.jspecify.annotations.NullMarked;
