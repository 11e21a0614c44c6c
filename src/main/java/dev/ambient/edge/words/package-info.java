/** What an alert says in → words that are safe where they are read: on a line, in markdown, within a length. */
@NullMarked
package dev.ambient.edge.words;

import org.jspecify.annotations.NullMarked;
