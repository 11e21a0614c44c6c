package dev.ambient.local;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** A form → what SNS answers, HTTP status and text; the letters of the form go to the consumer. */
record Answer(int status, String text) {

    /** Throws {@link Refused} for an action or a parameter SNS would refuse. */
    static Answer to(Form form, Consumer<Letter> keep) {
        String action = form.get("Action").orElse("");
        return switch (action) {
            case "Publish" -> publish(form, keep);
            case "PublishBatch" -> batch(form, keep);
            default -> throw new Refused("InvalidAction", "The inbox has no action '" + action + "'.");
        };
    }

    /** The error XML for a request that was at fault. */
    static Answer refused(Refused refused) {
        return error(400, "Sender", refused.code, String.valueOf(refused.getMessage()));
    }

    /** The error XML for a reader that failed; an SDK tries such a request again. */
    static Answer broken(RuntimeException failure) {
        return error(500, "Receiver", "InternalError", failure.toString());
    }

    private static Answer publish(Form form, Consumer<Letter> keep) {
        String topic = form.get("TopicArn").or(() -> form.get("TargetArn")).orElse("");
        if (topic.isEmpty()) {
            throw Refused.parameter("TopicArn or TargetArn Reason: no value found for required parameter");
        }
        if (Post.size(form) > Post.LARGEST) {
            throw Refused.parameter("Message too long");
        }
        Letter letter = Post.letter(topic, form);
        keep.accept(letter);
        return result("Publish", tag("MessageId", letter.id()));
    }

    private static Answer batch(Form form, Consumer<Letter> keep) {
        String topic = form.need("TopicArn");
        List<Form> entries = form.each("PublishBatchRequestEntries.member");
        check(entries);
        StringBuilder done = new StringBuilder();
        StringBuilder failed = new StringBuilder();
        for (Form entry : entries) {
            String id = tag("Id", entry.need("Id"));
            try {
                Letter letter = Post.letter(topic, entry);
                keep.accept(letter);
                done.append("<member>" + id + tag("MessageId", letter.id()) + "</member>");
            } catch (Refused e) {
                String why = tag("Code", e.code) + tag("Message", String.valueOf(e.getMessage()));
                failed.append("<member>" + id + why + "<SenderFault>true</SenderFault></member>");
            }
        }
        return result("PublishBatch", "<Successful>" + done + "</Successful><Failed>" + failed + "</Failed>");
    }

    private static void check(List<Form> entries) {
        if (entries.isEmpty()) {
            throw new Refused("EmptyBatchRequest", "The batch request doesn't contain any entries.");
        }
        if (entries.size() > 10) {
            throw new Refused("TooManyEntriesInBatchRequest", "A batch has at most 10 entries.");
        }
        Set<String> ids = new HashSet<>();
        if (entries.stream().mapToInt(Post::size).sum() > Post.LARGEST) {
            throw new Refused(
                    "BatchRequestTooLong", "The length of all the messages put together is more than the limit.");
        }
        if (!entries.stream().allMatch(entry -> ids.add(entry.need("Id")))) {
            throw new Refused("BatchEntryIdsNotDistinct", "Two entries of the batch have the same id.");
        }
    }

    private static Answer result(String action, String inner) {
        return new Answer(
                200,
                envelope(action + "Response", "<" + action + "Result>" + inner + "</" + action + "Result>" + meta()));
    }

    private static Answer error(int status, String type, String code, String message) {
        String error = tag("Type", type) + tag("Code", code) + tag("Message", message);
        return new Answer(status, envelope("ErrorResponse", "<Error>" + error + "</Error>" + id()));
    }

    private static String meta() {
        return "<ResponseMetadata>" + id() + "</ResponseMetadata>";
    }

    private static String id() {
        return tag("RequestId", UUID.randomUUID().toString());
    }

    private static String envelope(String name, String inner) {
        return "<" + name + " xmlns=\"http://sns.amazonaws.com/doc/2010-03-31/\">" + inner + "</" + name + ">";
    }

    /** Text in a tag, safe for XML 1.0: characters it cannot hold become a question mark. */
    private static String tag(String name, String text) {
        String safe = text.replaceAll("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "?")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
        return "<" + name + ">" + safe + "</" + name + ">";
    }
}
