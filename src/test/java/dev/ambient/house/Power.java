package dev.ambient.house;

import dev.ambient.local.Deeds.Deed;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a function has to be allowed for what it does.
 *
 * @param why the adapter or mapping that asks for it
 */
record Power(String function, String why, List<String> actions, String resource) {
    private static final List<Power> ADAPTERS = List.of(
            of("enrich", "HeardQueue", "heard", "sqs:SendMessage"),
            of("enrich", "RejectedQueue", "rejected", "sqs:SendMessage"),
            of("enrich", "QueueBacklog, once before a snapshot", "heard", "sqs:GetQueueAttributes"),
            of(
                    "profile",
                    "DynamoProfiles, DynamoDots, DynamoDiaries, DynamoCustomers",
                    "ambient",
                    "dynamodb:BatchGetItem",
                    "dynamodb:GetItem",
                    "dynamodb:PartiQLInsert",
                    "dynamodb:PutItem"),
            of("profile", "DynamoProfiles.forget", "ambient", "dynamodb:Query", "dynamodb:DeleteItem"),
            of("profile", "AlertQueue", "alerts", "sqs:SendMessage"),
            of("profile", "RejectedQueue", "rejected", "sqs:SendMessage"),
            of(
                    "pulse",
                    "DynamoPulses, DynamoConversations",
                    "ambient",
                    "dynamodb:BatchGetItem",
                    "dynamodb:GetItem",
                    "dynamodb:PutItem"),
            of("pulse", "AlertQueue", "alerts", "sqs:SendMessage"),
            of(
                    "watch",
                    "DynamoPulses, DynamoConversations, DynamoProfiles.known, DynamoProfiles.exactly, DynamoProfiles.keep, DynamoMatters.due",
                    "ambient",
                    "dynamodb:BatchGetItem",
                    "dynamodb:GetItem",
                    "dynamodb:PutItem"),
            of(
                    "watch",
                    "DynamoProfiles.waiting, DynamoConversations.due, DynamoMatters.due",
                    "ambient/index/work",
                    "dynamodb:Query"),
            of("watch", "DynamoProfiles.quiet", "ambient/index/quiet", "dynamodb:Query"),
            of("watch", "QueueBacklog", "mentions", "sqs:GetQueueAttributes"),
            of("watch", "QueueBacklog", "heard", "sqs:GetQueueAttributes"),
            of("watch", "AlertQueue", "alerts", "sqs:SendMessage"),
            of(
                    "alert",
                    "DynamoMatters, DynamoJudgements",
                    "ambient",
                    "dynamodb:BatchGetItem",
                    "dynamodb:GetItem",
                    "dynamodb:PartiQLInsert",
                    "dynamodb:PutItem",
                    "dynamodb:UpdateItem"),
            of("alert", "AlertTopic", "alertTopic", "sns:Publish"),
            of("alert", "ChatTopic", "chatTopic", "sns:Publish"),
            of("alert", "EventBus, named as the stack", "ambient", "events:PutEvents"),
            of("alert", "RejectedQueue", "rejected", "sqs:SendMessage"),
            of("slack", "RejectedQueue", "rejected", "sqs:SendMessage"));

    private static final List<Power> MAPPINGS = List.of(
            drinks("enrich", "mentions"),
            drinks("profile", "heard"),
            drinks("alert", "alerts"),
            drinks("slack", "interruptions"),
            of(
                    "pulse",
                    "its stream",
                    "ambient/stream",
                    "dynamodb:DescribeStream",
                    "dynamodb:GetRecords",
                    "dynamodb:GetShardIterator",
                    "dynamodb:ListStreams"),
            of("pulse", "its stream", "pulseDead", "sqs:SendMessage"));

    private static Power of(String function, String why, String resource, String... actions) {
        return new Power(function, why, List.of(actions), resource);
    }

    private static Power drinks(String function, String queue) {
        return of(function, "its queue", queue, "sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes");
    }

    private static Stream<Power> logs() {
        return Stream.of("enrich", "profile", "pulse", "watch", "alert", "slack")
                .map(function ->
                        of(function, "its log", function + "Log", "logs:CreateLogStream", "logs:PutLogEvents"));
    }

    /** What the code asks for. */
    static Stream<Deed> asked() {
        return ADAPTERS.stream().flatMap(Power::deeds);
    }

    /** What has to be allowed: also what Lambda does in a function's name. */
    static Stream<Deed> all() {
        return Stream.concat(asked(), Stream.concat(MAPPINGS.stream(), logs()).flatMap(Power::deeds));
    }

    private Stream<Deed> deeds() {
        return actions.stream().map(action -> new Deed(function, action, resource));
    }
}
