/** Ports kept in memory: what goes in → what is there, with the same versions and conditions as the table's. */
@NullMarked
package dev.ambient.fake;

import org.jspecify.annotations.NullMarked;
