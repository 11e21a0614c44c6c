package dev.ambient.fake;

import dev.ambient.domain.Matters;
import dev.ambient.edge.dynamodb.MattersContract;

class FakeMattersTest extends MattersContract {
    private final Matters matters = new FakeMatters();

    @Override
    protected Matters matters() {
        return matters;
    }
}
