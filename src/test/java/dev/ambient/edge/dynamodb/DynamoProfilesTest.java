package dev.ambient.edge.dynamodb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ambient.any.AnyHeard;
import dev.ambient.any.AnyProfile;
import dev.ambient.domain.Dots;
import dev.ambient.domain.Person;
import dev.ambient.domain.Profiles;
import dev.ambient.domain.Pseudonym;
import dev.ambient.domain.Versioned;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DynamoProfilesTest extends ProfilesContract {
    private static final Person ANA = new Person("x", "ana");

    private final Rig rig = new Rig();
    private final Profiles profiles = rig.profiles();
    private final Dots dots = rig.dots();

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
        return rig.pseudonyms.of(person);
    }

    @Test
    void theItemSaysNothingOfWhoItIs() {
        profiles.keep(ANA, new Versioned<>(AnyProfile.waiting(AnyHeard.angry("ana"), AnyHeard.NINE), 0));
        var item = item();
        assertTrue(
                pseudonym(ANA).value().matches("A#x#[A-Za-z0-9_-]{22}"),
                pseudonym(ANA).value());
        assertEquals(
                Set.of("pk", "sk", "version", "schema", "body", "work", "due"),
                item.attributes().keySet());
        assertTrue(item.text("work").matches("W#care#[0-3]"));
        assertEquals("2026-03-02T09:00:00Z", item.text("due"));
    }

    @Test
    void theStubHasNoBody() {
        profiles.keep(ANA, new Versioned<>(AnyProfile.of(new Random(1), 9), 0));
        profiles.forget(ANA);
        assertEquals(
                Set.of("pk", "sk", "version", "schema", "objected"),
                item().attributes().keySet());
    }

    @Test
    void theIndexIsLeftWhereNothingIsDue() {
        profiles.keep(ANA, new Versioned<>(AnyProfile.of(new Random(1), 0), 0));
        assertFalse(item().has("work"));
    }

    @Test
    void withoutAKeyNobodyIsFound() {
        var keyless = new Pseudonyms(Optional.empty());
        var error = assertThrows(IllegalStateException.class, () -> keyless.of(ANA));
        assertTrue(error.getMessage().contains("AMBIENT_AUTHOR_KEY"));
    }

    private Item item() {
        return rig.table.item(Portrait.place(pseudonym(ANA))).orElseThrow();
    }
}
