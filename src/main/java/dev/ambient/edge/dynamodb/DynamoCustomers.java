package dev.ambient.edge.dynamodb;

import dev.ambient.domain.Accounts;
import dev.ambient.domain.Customers;
import dev.ambient.domain.Person;
import dev.ambient.domain.Versioned;
import jakarta.enterprise.context.ApplicationScoped;

/** The accounts of a customer as one item, filed under a keyed hash of the customer's id. */
@ApplicationScoped
class DynamoCustomers implements Customers {
    private final Table table;
    private final Pen pen;
    private final Pseudonyms pseudonyms;

    DynamoCustomers(Table table, Pen pen, Pseudonyms pseudonyms) {
        this.table = table;
        this.pen = pen;
        this.pseudonyms = pseudonyms;
    }

    @Override
    public Accounts of(String customer) {
        return stored(place(customer)).value();
    }

    @Override
    public boolean note(String customer, Person account, Accounts.Consent consent) {
        var place = place(customer);
        var stored = stored(place);
        var next = stored.value().plus(Accounts.of(pseudonyms.of(account), consent));
        return next.equals(stored.value())
                || pen.keep(
                        Item.at(place).with(Item.VERSION, stored.version() + 1).holding(next));
    }

    private Versioned<Accounts> stored(Place place) {
        return table.item(place)
                .map(item -> new Versioned<>(item.held(Accounts.class), item.number(Item.VERSION)))
                .orElse(new Versioned<>(Accounts.NONE, 0));
    }

    private Place place(String customer) {
        return new Place(pseudonyms.ofCustomer(customer), "ACCOUNTS");
    }
}
