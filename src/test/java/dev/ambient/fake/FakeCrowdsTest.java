package dev.ambient.fake;

import dev.ambient.domain.Crowds;
import dev.ambient.edge.dynamodb.CrowdsContract;

class FakeCrowdsTest extends CrowdsContract {
    private final Crowds crowds = new FakeCrowds();

    @Override
    protected Crowds crowds() {
        return crowds;
    }
}
