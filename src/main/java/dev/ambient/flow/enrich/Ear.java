package dev.ambient.flow.enrich;

import dev.ambient.domain.Brand;
import dev.ambient.domain.Concern;
import dev.ambient.domain.Heard;
import dev.ambient.domain.Listening;
import dev.ambient.domain.Mention;
import dev.ambient.domain.Person;
import dev.ambient.domain.Reading;
import dev.ambient.text.Reader;
import dev.ambient.text.Spotter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Is it ours, whom does it concern, and what does it say? */
@ApplicationScoped
class Ear {
    private final Listening listening;
    private final Spotter spotter;
    private final Reader reader = Reader.trained();

    Ear(Listening listening) {
        this.listening = listening;
        this.spotter = Spotter.of(names(listening));
    }

    /**
     * Nothing, where it is not public or nothing that {@code listening} asks for. Edits and ends of posts always pass: only
     * the profile knows whether the post was ours.
     */
    Optional<Heard> hear(String record, Mention mention, Instant received) {
        if (!mention.visibility().isPublic()) return Optional.empty();
        if (mention.op() != Mention.Op.CREATE && mention.op() != Mention.Op.UPDATE) {
            return Optional.of(new Heard(record, mention, Reading.EMPTY, List.of(), null, received));
        }
        var voice = listening
                .voice(mention.network(), mention.author())
                .map(Brand::key)
                .orElse(null);
        var spotted = spotter.spot(mention.text(), links(mention));
        var concerns = concerns(mention, spotted, voice);
        var asked = !concerns.isEmpty() || listening.follow().contains(mention.person());
        if (!asked && mention.op() == Mention.Op.CREATE) return Optional.empty();
        var terms = new TreeMap<String, List<String>>();
        spotted.forEach((brand, names) -> terms.put(brand, names.terms()));
        var reading = reader.read(mention.text(), mention.lang(), terms);
        return Optional.of(new Heard(record, mention, reading, concerns, voice, received));
    }

    private List<Concern> concerns(Mention mention, Map<String, Spotter.Spotted> spotted, @Nullable String voice) {
        var concerns = new TreeMap<String, Boolean>();
        spotted.forEach((brand, names) -> concerns.put(brand, names.handle()));
        owner(mention.network(), mention.reply()).ifPresent(brand -> concerns.put(brand, true));
        owner(mention.network(), mention.quote()).ifPresent(brand -> concerns.putIfAbsent(brand, false));
        owner(mention.network(), mention.repost()).ifPresent(brand -> concerns.putIfAbsent(brand, false));
        if (voice != null) concerns.put(voice, false);
        return concerns.entrySet().stream()
                .map(concern -> new Concern(concern.getKey(), concern.getValue()))
                .toList();
    }

    private Optional<String> owner(String network, Mention.@Nullable Link link) {
        if (link == null || link.author() == null) return Optional.empty();
        return listening.owner(new Person(network, link.author())).map(Brand::key);
    }

    private static List<String> links(Mention mention) {
        var links = new ArrayList<String>();
        if (mention.url() != null && mention.text().isEmpty()) links.add(mention.url());
        return links;
    }

    /** Every brand, and every competitor that is only a name. */
    private static List<Spotter.Brand> names(Listening listening) {
        var names = new TreeMap<String, Spotter.Brand>();
        for (var brand : listening.brands().values()) {
            var handles = brand.handles().values().stream()
                    .flatMap(List::stream)
                    .distinct()
                    .toList();
            names.put(
                    brand.key(),
                    new Spotter.Brand(
                            brand.key(), brand.names(), handles, brand.hashtags(), brand.domains(), brand.context()));
        }
        for (var brand : listening.brands().values()) {
            for (var competitor : brand.competitors()) {
                var key = competitor.toLowerCase(Locale.ROOT);
                names.putIfAbsent(
                        key,
                        new Spotter.Brand(
                                key, List.of(competitor), List.of(), List.of(key), List.of(), brand.context()));
            }
        }
        return List.copyOf(names.values());
    }
}
