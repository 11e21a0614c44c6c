/** A post's text in → a {@link dev.ambient.domain.Reading} out: pure functions, no I/O, no clock, same result on every JVM. */
@NullMarked
package dev.ambient.text;

import org.jspecify.annotations.NullMarked;
