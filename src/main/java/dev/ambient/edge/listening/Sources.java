package dev.ambient.edge.listening;

import dev.ambient.domain.Listening.Source;
import dev.ambient.domain.Person;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Reads {@code sources} and {@code follow}: what is collected, and who is listened to whatever they post. */
final class Sources {
    /** How often where it is not said. */
    private static final String EVERY = "5m";

    private Sources() {}

    static List<Source> sources(Section top) {
        var names = new TreeSet<String>();
        return top.sections("sources").stream()
                .map(source -> source(source, names))
                .toList();
    }

    static Set<Person> follow(Section top) {
        var people = new HashSet<Person>();
        for (var person : top.sections("follow")) {
            person.only("network", "author");
            var remark = "is not a network; write its name in lower case, e.g. x or bluesky";
            var network = person.needed("network").flatMap(text -> text.matching(Forms.NETWORK, remark));
            var author = person.needed("author").map(Text::value);
            if (network.isPresent() && author.isPresent()) people.add(new Person(network.get(), author.get()));
        }
        return people;
    }

    private static Source source(Section source, Set<String> names) {
        source.only("name", "kind", "query", "every");
        return new Source(
                source.needed("name")
                        .flatMap(text -> text.held(names::add, "is the name of another source; give each its own"))
                        .orElse(""),
                source.needed("kind")
                        .flatMap(text -> text.matching(Forms.NETWORK, "is not a kind; write one like bluesky.search"))
                        .orElse(""),
                source.needed("query").map(Text::value).orElse(""),
                source.text("every").flatMap(Forms::duration).orElse(EVERY));
    }
}
