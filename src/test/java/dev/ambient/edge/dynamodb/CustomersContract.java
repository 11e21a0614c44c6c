package dev.ambient.edge.dynamodb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ambient.any.AnyHeard;
import dev.ambient.domain.Accounts;
import dev.ambient.domain.Accounts.Consent;
import dev.ambient.domain.Customers;
import dev.ambient.domain.Person;
import dev.ambient.domain.Pseudonym;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What lists of accounts promise, wherever they are kept. */
public abstract class CustomersContract {
    protected static final Person ANA = new Person("x", "ana");
    private static final Person ANNA = new Person("mastodon", "anna");
    private static final Consent GIVEN = new Consent(AnyHeard.NINE, true);
    private static final Consent WITHDRAWN = new Consent(AnyHeard.NINE.plusSeconds(1), false);

    protected abstract Customers customers();

    protected abstract Pseudonym pseudonym(Person person);

    @Test
    void whomNobodyNamedHasNoAccounts() {
        assertEquals(Accounts.NONE, customers().of("C-77"));
    }

    @Test
    void accountsComeBackByCustomer() {
        assertTrue(customers().note("C-77", ANA, GIVEN));
        assertTrue(customers().note("C-77", ANNA, GIVEN));
        assertTrue(customers().note("C-78", ANA, WITHDRAWN));
        var both = Accounts.of(pseudonym(ANA), GIVEN).plus(Accounts.of(pseudonym(ANNA), GIVEN));
        assertEquals(both, customers().of("C-77"));
        assertEquals(List.of(), customers().of("C-78").agreeing());
    }

    @Test
    void theLatestWordHoldsHoweverOftenAndInWhateverOrderItIsTold() {
        for (var consent : List.of(GIVEN, WITHDRAWN, GIVEN, WITHDRAWN))
            assertTrue(customers().note("C-77", ANA, consent));
        assertEquals(Accounts.of(pseudonym(ANA), WITHDRAWN), customers().of("C-77"));
    }

    @Test
    void ofAnIdThatIsNoPersonsNothingIsKept() {
        for (var number = 0; number <= Accounts.BOUND; number++)
            assertTrue(customers().note("0", new Person("x", "u" + number), GIVEN));
        assertEquals(List.of(), customers().of("0").agreeing());
        assertTrue(customers().of("0").shared());
    }
}
