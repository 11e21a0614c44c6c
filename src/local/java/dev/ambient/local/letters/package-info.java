/** Alerts of runs → letters to be read. */
@NullMarked
package dev.ambient.local.letters;

import org.jspecify.annotations.NullMarked;
