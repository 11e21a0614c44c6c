package dev.ambient.text;

import dev.ambient.text.Spotter.Spotted;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** What was seen of brands in one text so far: what is sure, and what hangs on its context. */
final class Sight {
    private final Map<String, Set<String>> terms = new LinkedHashMap<>();
    private final Set<String> sure = new HashSet<>();
    private final Set<String> handled = new HashSet<>();

    void sure(@Nullable List<String> brands, String term, boolean handle) {
        if (brands == null) return;
        maybe(brands, term);
        sure.addAll(brands);
        if (handle) handled.addAll(brands);
    }

    void maybe(List<String> brands, String term) {
        for (String brand : brands)
            terms.computeIfAbsent(brand, none -> new LinkedHashSet<>()).add(term);
    }

    /** The brands seen, by key, in order of appearance; of what is not sure those that the context tells. */
    Map<String, Spotted> brands(BiPredicate<String, List<Token>> told, List<Token> tokens) {
        Map<String, Spotted> brands = new LinkedHashMap<>();
        terms.forEach((brand, found) -> {
            if (sure.contains(brand) || told.test(brand, tokens))
                brands.put(brand, new Spotted(List.copyOf(found), handled.contains(brand)));
        });
        return Collections.unmodifiableMap(brands);
    }
}
