package dev.ambient.fake;

import dev.ambient.domain.Customers;
import dev.ambient.domain.Person;
import dev.ambient.domain.Pseudonym;
import dev.ambient.edge.dynamodb.CustomersContract;

class FakeCustomersTest extends CustomersContract {
    private final Customers customers = new FakeCustomers();

    @Override
    protected Customers customers() {
        return customers;
    }

    @Override
    protected Pseudonym pseudonym(Person person) {
        return FakeProfiles.pseudonym(person);
    }
}
