package dev.ambient.flow.alert;

import dev.ambient.domain.Alert;
import dev.ambient.flow.Letter;

/** A letter and the alert in it. */
record Message(Letter letter, Alert alert) {}
