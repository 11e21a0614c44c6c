/** What was heard in → what is known and decided out: the nouns of Ambient, pure values and sums without clock or I/O. */
@NullMarked
package dev.ambient.domain;

import org.jspecify.annotations.NullMarked;
