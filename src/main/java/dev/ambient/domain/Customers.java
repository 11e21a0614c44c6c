package dev.ambient.domain;

/** Whose accounts are whose, by id of the customer. */
public interface Customers {
    /** Read consistently; none where nobody named the customer. */
    Accounts of(String customer);

    /** Adds what an account said; false where somebody wrote in between. */
    boolean note(String customer, Person account, Accounts.Consent consent);
}
