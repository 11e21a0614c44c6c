/** An alert in → a message in a room of Slack out, by its incoming webhook. */
@NullMarked
package dev.ambient.edge.slack;

import org.jspecify.annotations.NullMarked;
