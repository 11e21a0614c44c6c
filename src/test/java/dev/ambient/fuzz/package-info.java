/** Good inputs, spoilt by a seed, in → what a reader does with them: an answer, a declared refusal, or a finding. */
@NullMarked
package dev.ambient.fuzz;

import org.jspecify.annotations.NullMarked;
