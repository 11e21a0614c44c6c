package dev.ambient.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ambient.domain.Accounts.Consent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AccountsTest {
    private static final Instant JANUARY = Instant.parse("2026-01-05T00:00:00Z");
    private static final Instant FEBRUARY = Instant.parse("2026-02-05T00:00:00Z");
    private static final Pseudonym ANA = new Pseudonym("A#x#ana");
    private static final Pseudonym ANNA = new Pseudonym("A#mastodon#anna");
    private static final Pseudonym ANN = new Pseudonym("A#bluesky#ann");

    static LongStream seeds() {
        return LongStream.range(0, 50);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void wordsAddInAnyOrderAndGroupingAndTwice(long seed) {
        var random = new Random(seed);
        var people = 1 + random.nextInt(Accounts.BOUND + 3);
        var words = new ArrayList<Accounts>();
        for (var number = 0; number < 30; number++)
            words.add(Accounts.of(
                    new Pseudonym("A#x#" + random.nextInt(people)),
                    new Consent(JANUARY.plus(Duration.ofDays(random.nextInt(5))), random.nextBoolean())));
        var sum = words.stream().reduce(Accounts.NONE, Accounts::plus);
        words.addAll(words.subList(0, random.nextInt(words.size())));
        Collections.shuffle(words, random);
        var cut = random.nextInt(words.size());
        var left = words.subList(0, cut).stream().reduce(Accounts.NONE, Accounts::plus);
        var right = words.subList(cut, words.size()).stream().reduce(Accounts.NONE, Accounts::plus);
        assertEquals(sum, left.plus(right));
    }

    @Test
    void twoAccountsOfOneCustomerAreOnePerson() {
        var known = Map.of(ANA, given("C-1"), ANNA, given("C-1"));
        assertEquals(Map.of(ANNA, given("C-1")), list(ANA, ANNA).linked(ANA, known));
        assertEquals(Map.of(ANA, given("C-1")), list(ANA, ANNA).linked(ANNA, known));
    }

    @Test
    void soAreThree() {
        var known = Map.of(ANA, given("C-1"), ANNA, given("C-1"), ANN, given("C-1"));
        assertEquals(Set.of(ANN, ANNA), list(ANA, ANNA, ANN).linked(ANA, known).keySet());
    }

    @Test
    void aListThatIsBehindLinksNobody() {
        var others = Map.of(
                "withdrawn",
                noted(given("C-1"), new Customer(null, null, null, FEBRUARY, new TreeMap<>())),
                "another customer",
                noted(given("C-1"), new Customer("C-2", null, FEBRUARY, null, new TreeMap<>())),
                "objected",
                Profile.STUB,
                "not yet noted",
                Profile.EMPTY);
        others.forEach((why, other) -> {
            var known = Map.of(ANA, given("C-1"), ANNA, other);
            assertEquals(Map.of(), list(ANA, ANNA).linked(ANA, known), why);
            assertEquals(Map.of(), list(ANA, ANNA).linked(ANNA, known), why);
        });
        assertEquals(Map.of(), list(ANA, ANNA).linked(ANA, Map.of(ANA, given("C-1"))), "not known");
    }

    @Test
    void whoIsNotListedIsLinkedToNobody() {
        var known = Map.of(ANA, given("C-1"), ANNA, given("C-1"));
        assertEquals(Map.of(), list(ANNA).linked(ANA, known));
        assertEquals(Map.of(), list(ANNA).linked(ANNA, known));
    }

    @Test
    void anIdOfMoreThanEightAccountsIsNoPersons() {
        var known = new HashMap<Pseudonym, Profile>();
        for (var number = 0; number < Accounts.BOUND; number++) known.put(new Pseudonym("A#x#" + number), given("C-1"));
        var first = new Pseudonym("A#x#0");
        var accounts = list(known.keySet().toArray(Pseudonym[]::new));
        assertEquals(Accounts.BOUND - 1, accounts.linked(first, known).size());
        var ninth = new Pseudonym("A#x#9");
        known.put(ninth, given("C-1"));
        var shared = accounts.plus(Accounts.of(ninth, new Consent(JANUARY, true)));
        assertEquals(Map.of(), shared.linked(first, known));
        var fewer = shared.plus(Accounts.of(ninth, new Consent(FEBRUARY, false)));
        assertTrue(fewer.shared(), "for good");
        assertTrue(fewer.consents().isEmpty());
    }

    @Test
    void theListOfEveryCustomerConcernedIsTold() {
        var first = given("C-1");
        assertEquals(Map.of("C-1", new Consent(JANUARY, true)), Accounts.told(Profile.EMPTY, first));
        var second = noted(first, new Customer("C-2", null, FEBRUARY, null, new TreeMap<>()));
        assertEquals(
                Map.of("C-1", new Consent(FEBRUARY, false), "C-2", new Consent(FEBRUARY, true)),
                Accounts.told(first, second));
        var none = noted(second, new Customer(null, null, null, FEBRUARY, new TreeMap<>()));
        assertEquals(Map.of("C-2", new Consent(FEBRUARY, false)), Accounts.told(second, none));
        assertEquals(Map.of(), Accounts.told(none, noted(none, first.drawn().customer())), "withdrawn before");
        assertEquals(Map.of(), Accounts.told(Profile.EMPTY, Profile.EMPTY));
    }

    private static Profile given(String customer) {
        return noted(Profile.EMPTY, new Customer(customer, null, JANUARY, null, new TreeMap<>()));
    }

    private static Profile noted(Profile profile, Customer customer) {
        return Note.of(new Person("x", "ana"), customer).on(profile);
    }

    private static Accounts list(Pseudonym... accounts) {
        return List.of(accounts).stream()
                .map(account -> Accounts.of(account, new Consent(JANUARY, true)))
                .reduce(Accounts.NONE, Accounts::plus);
    }
}
