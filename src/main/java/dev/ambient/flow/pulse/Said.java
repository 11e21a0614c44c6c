package dev.ambient.flow.pulse;

import dev.ambient.domain.Heard;
import dev.ambient.domain.Pseudonym;

/** One dot of the stream, and where in it it stands. */
record Said(String sequence, Heard heard, Pseudonym author) {}
