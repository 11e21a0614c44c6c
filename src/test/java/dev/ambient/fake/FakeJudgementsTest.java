package dev.ambient.fake;

import dev.ambient.domain.Judgements;
import dev.ambient.edge.dynamodb.JudgementsContract;

class FakeJudgementsTest extends JudgementsContract {
    private final Judgements judgements = new FakeJudgements();

    @Override
    protected Judgements judgements() {
        return judgements;
    }
}
