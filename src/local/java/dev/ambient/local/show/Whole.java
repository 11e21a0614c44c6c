package dev.ambient.local.show;

import dev.ambient.domain.Accounts;
import dev.ambient.domain.Act;
import dev.ambient.domain.Heard;
import dev.ambient.domain.Person;
import dev.ambient.domain.Portrait;
import dev.ambient.domain.Profile;
import dev.ambient.domain.Pseudonym;
import dev.ambient.edge.dynamodb.MadeTable;
import dev.ambient.local.show.Sheet.Fact;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A person with all the accounts that are theirs.
 *
 * @param own profile of the account that was asked for
 * @param linked the others
 */
record Whole(Person person, Profile own, Map<Pseudonym, Profile> linked) {
    /** Profiles are read consistently, so that who withdrew is linked no more at once. */
    static Whole of(Person person, Profile own, MadeTable table) {
        var accounts = own.customer().map(table.customers()::of).orElse(Accounts.NONE);
        var known = accounts.agreeing().stream()
                .collect(Collectors.toMap(
                        one -> one, one -> table.profiles().exactly(one).value()));
        return new Whole(person, own, accounts.linked(table.dots().pseudonym(person), known));
    }

    /** Everything that is kept of what was said from any of the accounts, in no order. */
    List<Heard> heard(MadeTable table) {
        return Stream.concat(Stream.of(table.dots().pseudonym(person)), linked.keySet().stream())
                .flatMap(account -> table.heard(account).stream())
                .toList();
    }

    List<Portrait.Account> accounts() {
        return Stream.concat(
                        Stream.of(new Portrait.Account(person.network(), own)),
                        linked.entrySet().stream()
                                .map(one -> new Portrait.Account(one.getKey().network(), one.getValue())))
                .toList();
    }

    Profile profile() {
        return Portrait.sum(accounts());
    }

    /** How people call the account that was asked for, or what else there is to tell it by. */
    String name() {
        return name(own, person.network() + ":" + person.id());
    }

    List<Fact> others() {
        return linked.entrySet().stream()
                .map(one -> other(one.getKey(), one.getValue()))
                .toList();
    }

    private static Fact other(Pseudonym account, Profile profile) {
        var face = profile.face();
        var posts = profile.acts().getOrDefault(Act.POST, 0L);
        var words = account.network() + ", " + name(profile, account.value()) + ", " + Words.count(posts, "post");
        return Fact.of(
                words, new Other(account.network(), account.value(), face == null ? null : face.handle(), posts));
    }

    private static String name(Profile profile, String otherwise) {
        var face = profile.face();
        var handle = face == null ? null : face.handle();
        var name = face == null ? null : face.name();
        if (handle == null) return name == null ? otherwise : name;
        return name == null ? "@" + handle : name + " (@" + handle + ")";
    }

    /** Another account of the person, as JSON has it. */
    private record Other(
            String network, String account, @Nullable String handle, long posts) {}
}
