package dev.ambient.edge.dynamodb;

import dev.ambient.domain.Diaries;

class DynamoDiariesTest extends DiariesContract {
    private final Diaries diaries = new Rig().diaries();

    @Override
    protected Diaries diaries() {
        return diaries;
    }
}
