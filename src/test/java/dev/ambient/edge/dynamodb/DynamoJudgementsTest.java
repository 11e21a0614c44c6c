package dev.ambient.edge.dynamodb;

import dev.ambient.domain.Judgements;

class DynamoJudgementsTest extends JudgementsContract {
    private final Judgements judgements = new Rig().judgements();

    @Override
    protected Judgements judgements() {
        return judgements;
    }
}
