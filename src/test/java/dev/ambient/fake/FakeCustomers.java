package dev.ambient.fake;

import dev.ambient.domain.Accounts;
import dev.ambient.domain.Customers;
import dev.ambient.domain.Person;

/** Accounts of customers in memory. */
public final class FakeCustomers implements Customers {
    private final Shelf<String, Accounts> customers = new Shelf<>(Accounts.NONE);

    @Override
    public Accounts of(String customer) {
        return customers.get(customer).value();
    }

    @Override
    public boolean note(String customer, Person account, Accounts.Consent consent) {
        var stored = customers.get(customer);
        var next = stored.value().plus(Accounts.of(FakeProfiles.pseudonym(account), consent));
        return next.equals(stored.value()) || customers.keep(customer, stored.with(next));
    }
}
