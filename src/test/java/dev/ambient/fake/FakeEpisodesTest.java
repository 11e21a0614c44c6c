package dev.ambient.fake;

import dev.ambient.domain.Episodes;
import dev.ambient.edge.dynamodb.EpisodesContract;

class FakeEpisodesTest extends EpisodesContract {
    private final Episodes episodes = new FakeEpisodes();

    @Override
    protected Episodes episodes() {
        return episodes;
    }
}
