/** SQS {@code heard} → profiles and dots in the table; what that decides → SQS {@code alerts}. */
@NullMarked
package dev.ambient.flow.profile;

import org.jspecify.annotations.NullMarked;
