package dev.ambient.edge.listening;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads names by network: handles or accounts. Each belongs to one brand.
 *
 * @param what one is called
 * @param form reads one, or nothing and a finding
 * @param owners brands by network and name, in lower case
 */
record Names(String what, Function<Text, Optional<String>> form, Map<String, String> owners) {
    static Names of(String what, Function<Text, Optional<String>> form) {
        return new Names(what, form, new HashMap<>());
    }

    Map<String, List<String>> of(String brand, Section section) {
        var names = new LinkedHashMap<String, List<String>>();
        for (var network : section.keys()) {
            if (!Forms.NETWORK.matcher(network).matches())
                section.wrong("'" + network + "' is not a network; write its name in lower case, e.g. x or bluesky");
            names.put(network, of(brand, network, section.texts(network)));
        }
        return names;
    }

    private List<String> of(String brand, String network, List<Text> texts) {
        return texts.stream()
                .filter(text -> isFree(brand, network, text))
                .flatMap(text -> form.apply(text).stream())
                .distinct()
                .toList();
    }

    private boolean isFree(String brand, String network, Text text) {
        var owner = owners.putIfAbsent(network + ' ' + text.value().toLowerCase(Locale.ROOT), brand);
        if (owner == null || owner.equals(brand)) return true;
        text.wrong("is claimed by " + owner + " too; one " + what + " belongs to one brand");
        return false;
    }
}
