package dev.ambient.fake;

import dev.ambient.domain.Diaries;
import dev.ambient.edge.dynamodb.DiariesContract;

class FakeDiariesTest extends DiariesContract {
    private final Diaries diaries = new FakeDiaries();

    @Override
    protected Diaries diaries() {
        return diaries;
    }
}
