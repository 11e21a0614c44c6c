package dev.ambient.edge.dynamodb;

import dev.ambient.domain.Episodes;

class DynamoEpisodesTest extends EpisodesContract {
    private final Episodes episodes = new Rig().episodes();

    @Override
    protected Episodes episodes() {
        return episodes;
    }
}
