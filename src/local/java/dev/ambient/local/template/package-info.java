/** {@code template.yaml} → plain records: what the stack is made of, as far as a run on this machine needs it. */
@NullMarked
package dev.ambient.local.template;

import org.jspecify.annotations.NullMarked;
