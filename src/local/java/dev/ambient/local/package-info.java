/** template.yaml and a file of mentions → the whole flow on this machine, on embedded engines; never in the artifact. */
@NullMarked
package dev.ambient.local;

import org.jspecify.annotations.NullMarked;
