package dev.ambient.flow.pulse;

/** What one dot adds to a sum, and where in the stream it stands. */
record Beat<S>(String sequence, S value) {}
