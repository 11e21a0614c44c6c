package dev.ambient.edge.dynamodb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ambient.any.AnyHeard;
import dev.ambient.domain.Accounts.Consent;
import dev.ambient.domain.Customers;
import dev.ambient.domain.Person;
import dev.ambient.domain.Pseudonym;
import org.junit.jupiter.api.Test;

class DynamoCustomersTest extends CustomersContract {
    private final Rig rig = new Rig();
    private final Customers customers = rig.customers();

    @Override
    protected Customers customers() {
        return customers;
    }

    @Override
    protected Pseudonym pseudonym(Person person) {
        return rig.pseudonyms.of(person);
    }

    @Test
    void theItemSaysNeitherWhichCustomerNorWhoseAccounts() {
        customers.note("C-77", ANA, new Consent(AnyHeard.NINE, true));
        var items = rig.dynamo
                .scan(scan -> scan.tableName(rig.name).consistentRead(true))
                .items();
        assertEquals(1, items.size());
        var item = new Item(items.get(0));
        assertTrue(
                item.place().pk().matches("B#[A-Za-z0-9_-]{22}"), item.place().pk());
        assertFalse((item.attributes() + new String(Body.plain(item.body()))).contains("C-77"));
    }

    @Test
    void aCustomerIsNotTheAccountOfTheSameId() {
        var account = pseudonym(new Person("x", "77")).value();
        assertNotEquals(
                account.substring("A#x#".length()),
                rig.pseudonyms.ofCustomer("77").substring(2));
    }
}
