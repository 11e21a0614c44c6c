/** Alerts in → what a room of Slack is asked, and what becomes of its answers. */
@NullMarked
package dev.ambient.edge.slack;

import org.jspecify.annotations.NullMarked;
