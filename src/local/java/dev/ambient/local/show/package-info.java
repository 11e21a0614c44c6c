/** A table and whom or what to look at → what is known of it and why, as text, as JSON and as a picture. */
@NullMarked
package dev.ambient.local.show;

import org.jspecify.annotations.NullMarked;
