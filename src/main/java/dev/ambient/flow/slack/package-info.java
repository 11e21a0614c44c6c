/** SQS {@code interruptions} → said in the team's room on Slack; nobody waits for it. */
@NullMarked
package dev.ambient.flow.slack;

import org.jspecify.annotations.NullMarked;
