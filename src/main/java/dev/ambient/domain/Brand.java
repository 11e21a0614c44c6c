package dev.ambient.domain;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A brand to listen for.
 *
 * @param names as people write them
 * @param handles per network, without @
 * @param accounts per network, ids of the brand's own accounts: their posts are answers
 * @param hashtags without #
 * @param domains of its sites
 * @param context words of which one is needed beside an ambiguous name
 * @param competitors keys or names of its competitors
 * @param territory interest classes the brand lives in
 * @param allow sensitive classes that are the brand's own subject
 * @param served whether teams are told of it; a competitor is listened to and counted without being served
 */
public record Brand(
        String key,
        List<String> names,
        Map<String, List<String>> handles,
        Map<String, Set<String>> accounts,
        List<String> hashtags,
        List<String> domains,
        List<String> context,
        List<String> competitors,
        List<String> territory,
        Set<Sensitivity> allow,
        boolean served) {

    /** Whether an author speaks for this brand: one of its accounts, or one of its handles on that network. */
    public boolean speaks(String network, Author author) {
        if (accounts.getOrDefault(network, Set.of()).contains(author.id())) return true;
        var handle = author.handle();
        return handle != null
                && handles.getOrDefault(network, List.of()).stream().anyMatch(handle::equalsIgnoreCase);
    }

    /** Whether an account id is known to be the brand's own. */
    public boolean owns(Person person) {
        return accounts.getOrDefault(person.network(), Set.of()).contains(person.id());
    }
}
