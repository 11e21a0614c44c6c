/** The packaged artifact under the runtime client of Lambda, as it will run there. */
@NullMarked
package dev.ambient.artifact;

import org.jspecify.annotations.NullMarked;
