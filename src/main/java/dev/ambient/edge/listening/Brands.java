package dev.ambient.edge.listening;

import dev.ambient.domain.Brand;
import dev.ambient.domain.Sensitivity;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads {@code brands}. Competitors need not be brands of the file. */
final class Brands {
    private static final Pattern DOMAIN = Pattern.compile("([A-Za-z0-9-]{1,63}\\.)+[A-Za-z0-9-]{2,63}");
    private static final List<String> SENSITIVE = Arrays.stream(Sensitivity.values())
            .map(sensitivity -> sensitivity.name().toLowerCase(Locale.ROOT))
            .toList();

    private final Names handles = Names.of("handle", text -> without("@", text));
    private final Names accounts = Names.of("account", text -> Optional.of(text.value()));

    Map<String, Brand> of(Section top) {
        var section = top.section("brands");
        if (section.isSection() && section.keys().isEmpty()) section.wrong("name at least one brand to listen for");
        var brands = new LinkedHashMap<String, Brand>();
        for (var key : section.keys()) brands.put(key, brand(key, section.section(key)));
        return brands;
    }

    private Brand brand(String key, Section brand) {
        brand.only(
                "names",
                "handles",
                "accounts",
                "hashtags",
                "domains",
                "context",
                "competitors",
                "territory",
                "allow",
                "alerts");
        if (!Forms.KEY.matcher(key).matches()) brand.wrong("a brand's key is up to 64 letters, digits, - and _");
        if (isNameless(brand)) brand.wrong("needs names or handles to be recognised by");
        return new Brand(
                key,
                plain(brand, "names"),
                handles.of(key, brand.section("handles")),
                sets(accounts.of(key, brand.section("accounts"))),
                each(brand, "hashtags", text -> without("#", text)),
                each(brand, "domains", Brands::domain),
                plain(brand, "context"),
                plain(brand, "competitors"),
                plain(brand, "territory"),
                allow(brand),
                served(brand));
    }

    private static boolean isNameless(Section brand) {
        var handles = brand.section("handles");
        return brand.texts("names").isEmpty()
                && handles.keys().stream()
                        .allMatch(network -> handles.texts(network).isEmpty());
    }

    private static Set<Sensitivity> allow(Section brand) {
        return each(brand, "allow", text -> text.among(SENSITIVE, "a sensitive topic")).stream()
                .map(word -> Sensitivity.valueOf(word.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean served(Section brand) {
        return brand.text("alerts")
                .flatMap(text -> text.among(List.of("true", "false"), "a yes or no"))
                .map(Boolean::parseBoolean)
                .orElse(true);
    }

    private static List<String> plain(Section brand, String key) {
        return each(brand, key, text -> Optional.of(text.value()));
    }

    private static List<String> each(Section brand, String key, Function<Text, Optional<String>> form) {
        return brand.texts(key).stream()
                .flatMap(text -> form.apply(text).stream())
                .distinct()
                .toList();
    }

    private static Optional<String> without(String mark, Text text) {
        return text.held(
                value -> !value.startsWith(mark) && value.codePoints().noneMatch(Character::isWhitespace),
                "must be one word without " + mark);
    }

    private static Optional<String> domain(Text text) {
        return text.matching(DOMAIN, "is not a domain; write it without https:// and path, e.g. example.com");
    }

    private static Map<String, Set<String>> sets(Map<String, List<String>> lists) {
        return lists.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
    }
}
