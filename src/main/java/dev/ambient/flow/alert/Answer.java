package dev.ambient.flow.alert;

import dev.ambient.domain.Feedback;
import dev.ambient.flow.Letter;

/** A letter and the feedback in it. */
record Answer(Letter letter, Feedback feedback) {}
