package dev.ambient.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields of an AWS query request, whose lists are spelled {@code Name.member.1.Field}. */
record Form(Map<String, String> fields) {

    /** Throws {@link Refused} when a percent escape is broken. */
    static Form parse(String body) {
        Map<String, String> fields = new LinkedHashMap<>();
        try {
            for (String pair : body.split("&", -1)) {
                int at = pair.indexOf('=');
                if (at > 0) {
                    fields.put(
                            URLDecoder.decode(pair.substring(0, at), UTF_8),
                            URLDecoder.decode(pair.substring(at + 1), UTF_8));
                }
            }
        } catch (IllegalArgumentException e) {
            throw new Refused("MalformedQueryString", String.valueOf(e.getMessage()));
        }
        return new Form(fields);
    }

    Optional<String> get(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /** Throws {@link Refused} when the field is missing or empty. */
    String need(String name) {
        return get(name).filter(value -> !value.isEmpty()).orElseThrow(() -> Refused.parameter(name));
    }

    /** The members of a list in order, each as a form of its own; stops at the first number that is missing. */
    List<Form> each(String list) {
        List<Form> members = new ArrayList<>();
        while (true) {
            Form member = under(list + "." + (members.size() + 1) + ".");
            if (member.fields.isEmpty()) {
                return members;
            }
            members.add(member);
        }
    }

    private Form under(String prefix) {
        Map<String, String> inner = new LinkedHashMap<>();
        fields.forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                inner.put(name.substring(prefix.length()), value);
            }
        });
        return new Form(inner);
    }
}
