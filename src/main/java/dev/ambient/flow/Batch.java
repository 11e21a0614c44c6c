package dev.ambient.flow;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * A batch of messages through work that does them all at once, for what a batch costs, and yet lets no message harm its
 * neighbours: where the work throws, the batch is halved until the culprit stands alone, and only that one comes again.
 * The work must bear being repeated.
 */
public final class Batch {
    private static final Logger LOG = Logger.getLogger(Batch.class);
    /** Failures in a row after which it is not one message but the world that fails: the rest comes again. */
    private static final int PATIENCE = 10;

    private Batch() {}

    /**
     * @param work does all letters and returns the ids of those that have to come again
     */
    public static SQSBatchResponse of(SQSEvent event, Function<List<Letter>, Set<String>> work) {
        var letters = event.getRecords().stream().map(Letter::of).toList();
        return new SQSBatchResponse(
                again(letters, work).stream().map(BatchItemFailure::new).toList());
    }

    private static Set<String> again(List<Letter> letters, Function<List<Letter>, Set<String>> work) {
        var again = new HashSet<String>();
        var open = new ArrayDeque<List<Letter>>();
        open.add(letters);
        var failures = 0;
        while (!open.isEmpty()) {
            var some = open.pop();
            if (failures >= PATIENCE) {
                some.forEach(letter -> again.add(letter.id()));
                continue;
            }
            try {
                again.addAll(work.apply(some));
                failures = 0;
            } catch (RuntimeException failure) {
                failures++;
                LOG.errorf(
                        new Bare(failure),
                        "%d of %d messages failed together, the first is %s",
                        some.size(),
                        letters.size(),
                        some.get(0).id());
                if (some.size() == 1) again.add(some.get(0).id());
                else halve(some).forEach(open::push);
            }
        }
        return again;
    }

    private static List<List<Letter>> halve(List<Letter> letters) {
        var middle = letters.size() / 2;
        return List.of(letters.subList(middle, letters.size()), letters.subList(0, middle));
    }
}
