/** Streams of real posts → what Ambient finds in them, beside what is known of them otherwise. */
@NullMarked
package dev.ambient.local.findings;

import org.jspecify.annotations.NullMarked;
