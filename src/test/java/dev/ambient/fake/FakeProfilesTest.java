package dev.ambient.fake;

import dev.ambient.any.AnyListening;
import dev.ambient.domain.Dots;
import dev.ambient.domain.Person;
import dev.ambient.domain.Profiles;
import dev.ambient.domain.Pseudonym;
import dev.ambient.edge.dynamodb.ProfilesContract;

class FakeProfilesTest extends ProfilesContract {
    private final FakeDots dots = new FakeDots();
    private final FakeProfiles profiles = new FakeProfiles(dots, AnyListening.nordbrew());

    @Override
    protected Profiles profiles() {
        return profiles;
    }

    @Override
    protected Dots dots() {
        return dots;
    }

    @Override
    protected Pseudonym pseudonym(Person person) {
        return FakeProfiles.pseudonym(person);
    }
}
