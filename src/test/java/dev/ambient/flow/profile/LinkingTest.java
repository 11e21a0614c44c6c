package dev.ambient.flow.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ambient.any.AnyHeard;
import dev.ambient.any.AnyListening;
import dev.ambient.any.AnyProfile;
import dev.ambient.domain.Customer;
import dev.ambient.domain.Customers;
import dev.ambient.domain.Note;
import dev.ambient.domain.Person;
import dev.ambient.domain.Portrait;
import dev.ambient.domain.Profiles;
import dev.ambient.fake.FakeCustomers;
import dev.ambient.fake.FakeDiaries;
import dev.ambient.fake.FakeDots;
import dev.ambient.fake.FakeOutbox;
import dev.ambient.fake.FakeOutcomes;
import dev.ambient.fake.FakeProfiles;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Notes of consent → which accounts are one person. */
class LinkingTest {
    private static final Person ANA = new Person("x", "ana");
    private static final Person ANNA = new Person("mastodon", "anna");
    private static final Person ANN = new Person("bluesky", "ann");
    private static final Instant JANUARY = Instant.parse("2026-01-05T00:00:00Z");
    private static final Instant FEBRUARY = Instant.parse("2026-02-05T00:00:00Z");
    private static final Instant MARCH = Instant.parse("2026-03-05T00:00:00Z");

    private final FakeProfiles profiles = new FakeProfiles(new FakeDots(), AnyListening.nordbrew());
    private final FakeCustomers customers = new FakeCustomers();
    private final Margin margin = margin(profiles, customers);

    @Test
    void unlinkingLosesNothing() {
        var random = new Random(3);
        for (var person : List.of(ANA, ANNA))
            profiles.keep(person, profiles.exactly(person).with(AnyProfile.of(random, 6)));
        note(given(ANA, "C-77", JANUARY));
        var alone = draw(ANA);
        note(given(ANNA, "C-77", JANUARY));
        assertEquals(Set.of(ANNA), linked(ANA));
        assertEquals(Set.of(ANA), linked(ANNA));
        var kept = profiles.exactly(ANA);
        assertTrue(draw(ANA).traces().size() > alone.traces().size());
        note(withdrawn(ANNA, MARCH));
        assertEquals(Set.of(), linked(ANA));
        assertEquals(kept, profiles.exactly(ANA), "no account is changed by another's");
        assertEquals(alone, draw(ANA));
        assertEquals(List.of(FakeProfiles.pseudonym(ANA)), customers.of("C-77").agreeing());
    }

    /** Consents, a withdrawal and a change of customer, in every order that counts. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void theOrderOfNotesDoesNotMatter(int seed) {
        var notes = new ArrayList<>(List.of(
                given(ANA, "C-77", JANUARY),
                given(ANNA, "C-77", JANUARY),
                given(ANN, "C-78", JANUARY),
                given(ANN, "C-77", FEBRUARY),
                withdrawn(ANNA, FEBRUARY)));
        var again = given(ANNA, "C-77", MARCH);
        Collections.shuffle(notes, new Random(seed));
        notes.forEach(this::note);
        assertEquals(Set.of(ANN), linked(ANA));
        assertEquals(Set.of(), linked(ANNA));
        note(again);
        assertEquals(Set.of(ANN, ANNA), linked(ANA));
        assertEquals(Set.of(ANA, ANN), linked(ANNA));
        assertEquals(List.of(), customers.of("C-78").agreeing());
    }

    @Test
    void whoObjectedIsLinkedNoMore() {
        note(given(ANA, "C-77", JANUARY));
        note(given(ANNA, "C-77", JANUARY));
        profiles.forget(ANNA);
        assertEquals(Set.of(), linked(ANA));
        note(given(ANNA, "C-77", MARCH));
        assertEquals(Set.of(), linked(ANA));
    }

    @Test
    void whatChangesNoConsentListsNothingAnew() {
        note(given(ANA, "C-77", JANUARY));
        var calls = new AtomicInteger(2);
        margin(failing(Profiles.class, profiles, calls), failing(Customers.class, customers, calls))
                .write(given(ANA, "C-77", JANUARY));
        assertEquals(0, calls.get(), "a read of the profile and a look at the list");
    }

    /** The function dies before the call of that number; then the note comes again. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void whatACrashLeftUndoneTheRedeliveryDoes(int calls) {
        note(given(ANA, "C-77", JANUARY));
        dying(calls, given(ANNA, "C-77", JANUARY));
        assertEquals(Set.of(), linked(ANA), "not yet");
        note(given(ANNA, "C-77", JANUARY));
        assertEquals(Set.of(ANNA), linked(ANA));
        dying(calls, withdrawn(ANNA, MARCH));
        note(withdrawn(ANNA, MARCH));
        assertEquals(Set.of(), linked(ANA));
        assertEquals(List.of(FakeProfiles.pseudonym(ANA)), customers.of("C-77").agreeing());
    }

    private void dying(int calls, Note note) {
        var left = new AtomicInteger(calls);
        var fragile = margin(failing(Profiles.class, profiles, left), failing(Customers.class, customers, left));
        assertThrows(IllegalStateException.class, () -> fragile.write(note));
    }

    /** The port, until both have had so many calls. */
    private static <T> T failing(Class<T> port, T real, AtomicInteger calls) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> {
                    if (calls.getAndDecrement() == 0) throw new IllegalStateException("a planned end");
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw Objects.requireNonNull(thrown.getCause());
                    }
                }));
    }

    private static Margin margin(Profiles profiles, Customers customers) {
        return new Margin(
                profiles,
                customers,
                new FakeDiaries(),
                new FakeOutbox<>(),
                AnyListening.nordbrew(),
                new FakeOutcomes());
    }

    private void note(Note note) {
        assertTrue(margin.write(note));
    }

    private Set<Person> linked(Person person) {
        var customer = profiles.exactly(person).value().customer();
        if (customer.isEmpty()) return Set.of();
        return customers.of(customer.get()).linked(FakeProfiles.pseudonym(person), profiles.all()).keySet().stream()
                .map(FakeProfiles::person)
                .collect(Collectors.toSet());
    }

    private Portrait draw(Person person) {
        var accounts = new ArrayList<Portrait.Account>();
        accounts.add(account(person));
        linked(person).forEach(other -> accounts.add(account(other)));
        return Portrait.of(accounts, AnyHeard.NINE);
    }

    private Portrait.Account account(Person person) {
        return new Portrait.Account(person.network(), profiles.exactly(person).value());
    }

    private static Note given(Person person, String customer, Instant at) {
        return Note.of(person, new Customer(customer, null, at, null, new TreeMap<>()))
                .by("m-1");
    }

    private static Note withdrawn(Person person, Instant at) {
        return Note.of(person, new Customer(null, null, null, at, new TreeMap<>()))
                .by("m-2");
    }
}
