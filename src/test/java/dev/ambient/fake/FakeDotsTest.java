package dev.ambient.fake;

import dev.ambient.domain.Dot;
import dev.ambient.domain.Dots;
import dev.ambient.domain.Person;
import dev.ambient.domain.Pseudonym;
import dev.ambient.edge.dynamodb.DotsContract;

class FakeDotsTest extends DotsContract {
    private final Dots dots = new FakeDots();

    @Override
    protected Dots dots() {
        return dots;
    }

    @Override
    protected Pseudonym pseudonym(Person person) {
        return FakeProfiles.pseudonym(person);
    }

    @Override
    protected byte[] body(Dot dot) {
        return FakeDots.body(dot);
    }
}
