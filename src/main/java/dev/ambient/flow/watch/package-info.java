/** Every minute → closed buckets, the rhythm, waves and overdue needs → SQS {@code alerts}. */
@NullMarked
package dev.ambient.flow.watch;

import org.jspecify.annotations.NullMarked;
