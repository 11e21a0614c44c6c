/** Letters in → what ElasticMQ has in its queues out. */
@NullMarked
package dev.ambient.edge.sqs;

import org.jspecify.annotations.NullMarked;
