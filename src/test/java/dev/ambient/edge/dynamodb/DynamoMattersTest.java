package dev.ambient.edge.dynamodb;

import dev.ambient.domain.Matters;

class DynamoMattersTest extends MattersContract {
    private final Matters matters = new Rig().matters();

    @Override
    protected Matters matters() {
        return matters;
    }
}
