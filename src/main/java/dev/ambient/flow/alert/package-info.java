/** SQS {@code alerts} → told on the topic once, or held back with a stored reason. */
@NullMarked
package dev.ambient.flow.alert;

import org.jspecify.annotations.NullMarked;
