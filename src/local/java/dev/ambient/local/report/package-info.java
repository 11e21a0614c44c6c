/** What a run did → {@code summary.json}, {@code alerts.ndjson}, {@code chat.ndjson}, {@code events.ndjson}, {@code slack.ndjson}, {@code inbox/}, {@code rejected.ndjson}, {@code index.html} and a few lines for people. */
@NullMarked
package dev.ambient.local.report;

import org.jspecify.annotations.NullMarked;
