/** Every minute → closed buckets, the rhythm, waves, worklists and silent people → SQS {@code alerts}. */
@NullMarked
package dev.ambient.flow.watch;

import org.jspecify.annotations.NullMarked;
