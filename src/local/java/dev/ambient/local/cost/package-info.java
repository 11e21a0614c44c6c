/** The flow at sizes nobody has at hand → what a mention costs there: units, processor time, memory. */
@NullMarked
package dev.ambient.local.cost;

import org.jspecify.annotations.NullMarked;
