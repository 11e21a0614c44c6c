package dev.ambient.local.report;

/**
 * What something used, in the units it is billed by.
 *
 * @param writes DynamoDB write units without those of indexes
 * @param indexed DynamoDB write units of indexes
 * @param reads DynamoDB read units
 * @param requests to SQS
 * @param calls of Lambda functions
 * @param millis in handlers
 * @param size gigabyte-seconds of them
 * @param published messages on SNS topics
 * @param put events on EventBridge's buses
 * @param mailed messages by SNS e-mail
 */
public record Account(
        double writes,
        double indexed,
        double reads,
        double requests,
        double calls,
        double millis,
        double size,
        double published,
        double put,
        double mailed) {

    private static final double WRITE = 0.625e-6;
    private static final double READ = 0.125e-6;
    private static final double REQUEST = 0.40e-6;
    private static final double CALL = 0.20e-6;
    private static final double GIGABYTE_SECOND = 0.0000133334;
    private static final double PUBLISH = 0.50e-6;
    private static final double PUT = 1e-6;
    private static final double MAIL = 20e-6;

    public Account minus(Account other) {
        return new Account(
                writes - other.writes,
                indexed - other.indexed,
                reads - other.reads,
                requests - other.requests,
                calls - other.calls,
                millis - other.millis,
                size - other.size,
                published - other.published,
                put - other.put,
                mailed - other.mailed);
    }

    double lambda() {
        return calls * CALL + size * GIGABYTE_SECOND;
    }

    double queues() {
        return requests * REQUEST;
    }

    double table() {
        return (writes + indexed) * WRITE + reads * READ;
    }

    double voice() {
        return published * PUBLISH + put * PUT + mailed * MAIL;
    }

    /** US dollars in us-east-1, on demand, without free tiers and without logs. */
    double dollars() {
        return lambda() + queues() + table() + voice();
    }
}
