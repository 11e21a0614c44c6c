package dev.ambient.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/**
 * The accounts of one customer, who is one person: what each said of being matched with the customer's records. {@link #plus} is
 * associative, commutative and idempotent, so records may come twice and in any order.
 *
 * @param consents by pseudonym, the latest, {@link #BOUND} at most
 * @param shared whether there were ever more: such an id is no person's, and links nobody
 */
public record Accounts(SortedMap<String, Consent> consents, boolean shared) {
    public static final Accounts NONE = new Accounts(new TreeMap<>(), false);
    /** Accounts that one person may have. */
    public static final int BOUND = 8;

    public Accounts {
        shared = shared || consents.size() > BOUND;
        if (shared) consents = new TreeMap<>();
    }

    /** One account. */
    public static Accounts of(Pseudonym account, Consent consent) {
        return new Accounts(new TreeMap<>(Map.of(account.value(), consent)), false);
    }

    /** By id of the customer, what is to be said of an account whose profile changes so. */
    public static SortedMap<String, Consent> told(Profile before, Profile after) {
        var told = new TreeMap<String, Consent>();
        Optional.ofNullable(after.drawn().customer()).flatMap(Customer::told).ifPresent(at -> {
            before.customer().ifPresent(id -> told.put(id, new Consent(at, false)));
            after.customer().ifPresent(id -> told.put(id, new Consent(at, true)));
        });
        return told;
    }

    public Accounts plus(Accounts other) {
        var union = new TreeMap<>(consents);
        other.consents.forEach(
                (account, consent) -> union.merge(account, consent, BinaryOperator.maxBy(Consent.LATEST)));
        return new Accounts(union, shared || other.shared);
    }

    /** Those that agree, as far as is written here. */
    public List<Pseudonym> agreeing() {
        return consents.entrySet().stream()
                .filter(one -> one.getValue().given())
                .map(one -> new Pseudonym(one.getKey()))
                .toList();
    }

    /**
     * The other accounts of a person: those that agree here and whose own profiles say so too, so that a list that is behind links
     * nobody.
     *
     * @param known profiles, that of the account itself among them
     */
    public Map<Pseudonym, Profile> linked(Pseudonym account, Map<Pseudonym, Profile> known) {
        var customer = customer(known, account);
        var linked = new TreeMap<Pseudonym, Profile>(Comparator.comparing(Pseudonym::value));
        if (customer.isEmpty() || !agreeing().contains(account)) return linked;
        for (var other : agreeing())
            if (!other.equals(account) && customer(known, other).equals(customer))
                linked.put(other, known.getOrDefault(other, Profile.EMPTY));
        return linked;
    }

    private static Optional<String> customer(Map<Pseudonym, Profile> known, Pseudonym account) {
        return known.getOrDefault(account, Profile.EMPTY).customer();
    }

    /**
     * What an account said last.
     *
     * @param given false where it was withdrawn, or given as another customer; of the same date, that is later
     */
    public record Consent(Instant at, boolean given) {
        private static final Comparator<Consent> LATEST =
                Comparator.comparing(Consent::at).thenComparing(Consent::given, Comparator.reverseOrder());
    }
}
