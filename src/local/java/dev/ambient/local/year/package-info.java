/** a seed → a brand's year of posts, what was planted in it, and the configuration to listen by: synthetic, and labelled so. */
@NullMarked
package dev.ambient.local.year;

import org.jspecify.annotations.NullMarked;
