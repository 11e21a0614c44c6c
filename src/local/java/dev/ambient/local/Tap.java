package dev.ambient.local;

import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.DeleteMessageRequest;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SqsRequest;

/**
 * Every request of every AWS client in this JVM → {@link Meter}. The SDK finds it by the class-path file
 * {@code software/amazon/awssdk/global/handlers/execution.interceptors} and makes one per client.
 */
public final class Tap implements ExecutionInterceptor {
    /** Marks the clients of the run itself, which no function asks with. */
    public static final ExecutionAttribute<Boolean> RUNNER = new ExecutionAttribute<>("AmbientRunner");

    /** Asks DynamoDB for the capacity of tables and indexes, whatever the operation. */
    @Override
    public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
        SdkRequest request = context.request();
        for (SdkField<?> field : request.sdkFields()) {
            if (field.memberName().equals("ReturnConsumedCapacity")) {
                SdkRequest.Builder changed = request.toBuilder();
                field.set(changed, ReturnConsumedCapacity.INDEXES.toString());
                return changed.build();
            }
        }
        return request;
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        String operation = operation(context.request());
        Meter.get().add(Usage.call(operation));
        if (!Boolean.TRUE.equals(attributes.getAttribute(RUNNER))) deed(operation, context.request());
        Meter.get().add(Capacity.of(operation, context.request(), context.response()));
        if (context.request() instanceof SqsRequest request) {
            Meter.get().add(Usage.request());
            Meter.get().add(messages(request, context.response()));
        }
    }

    @Override
    public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
        Throwable failure = context.exception();
        if (!Boolean.TRUE.equals(attributes.getAttribute(RUNNER)))
            deed(operation(context.request()), context.request());
        if (failure instanceof ConditionalCheckFailedException || failure instanceof TransactionCanceledException) {
            Meter.get().add(Usage.refusal().on(Shelves.of(context.request())));
        }
    }

    private static String operation(SdkRequest request) {
        return request.getClass().getSimpleName().replaceFirst("Request$", "");
    }

    private static void deed(String operation, SdkRequest request) {
        Asked asked = Asked.of(request);
        asked.resources().forEach(resource -> Deeds.add(asked.service(), operation, resource));
    }

    private static Usage messages(SqsRequest request, SdkResponse response) {
        if (request instanceof SendMessageRequest send) {
            return Usage.sent(send.queueUrl(), 1);
        }
        if (request instanceof SendMessageBatchRequest send && response instanceof SendMessageBatchResponse done) {
            return Usage.sent(send.queueUrl(), done.successful().size());
        }
        if (request instanceof DeleteMessageRequest delete) {
            return Usage.deleted(delete.queueUrl(), 1);
        }
        if (request instanceof DeleteMessageBatchRequest delete
                && response instanceof DeleteMessageBatchResponse done) {
            return Usage.deleted(delete.queueUrl(), done.successful().size());
        }
        return response instanceof ReceiveMessageResponse got
                ? Usage.received(got.messages().size())
                : Usage.NONE;
    }
}
