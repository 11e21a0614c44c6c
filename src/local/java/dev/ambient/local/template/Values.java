package dev.ambient.local.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Works out intrinsic functions, far enough for this template; null stands for {@code AWS::NoValue}. */
final class Values {
    private static final Pattern PLACE = Pattern.compile("\\$\\{(!?)([^}]+)}");
    private static final Pattern SECRET = Pattern.compile("\\{\\{resolve:secretsmanager:[^}]*}}");
    /** What every secret is on this machine. */
    static final String KEY = "local-key-of-authors-which-is-no-secret";

    private final Map<String, Object> conditions;
    private final Names names;

    Values(Map<String, Object> conditions, Names names) {
        this.conditions = conditions;
        this.names = names;
    }

    @Nullable
    Object of(@Nullable Object raw) {
        if (raw instanceof String text) return SECRET.matcher(text).replaceAll(Matcher.quoteReplacement(KEY));
        if (raw instanceof List<?> list) return list(list);
        if (!(raw instanceof Map<?, ?> map)) return raw;
        if (map.size() == 1) {
            var entry = map.entrySet().iterator().next();
            var name = String.valueOf(entry.getKey());
            if (name.equals("Ref")) return ref(String.valueOf(entry.getValue()));
            if (name.equals("Condition")) return holds(String.valueOf(entry.getValue()));
            if (name.startsWith("Fn::")) return of(function(name, entry.getValue()));
        }
        var copy = new LinkedHashMap<String, Object>();
        map.forEach((key, value) -> {
            var worked = of(value);
            if (worked != null) copy.put(String.valueOf(key), worked);
        });
        return copy;
    }

    boolean holds(String condition) {
        var raw = conditions.get(condition);
        if (raw == null) throw new IllegalArgumentException("condition " + condition + " is not defined");
        return Boolean.TRUE.equals(of(raw));
    }

    private @Nullable Object ref(String name) {
        return name.equals("AWS::NoValue") ? null : names.ref(name);
    }

    private @Nullable Object function(String name, @Nullable Object raw) {
        return switch (name) {
            case "Fn::If" -> {
                var choice = (List<?>) Objects.requireNonNull(raw);
                yield of(holds(String.valueOf(choice.get(0))) ? choice.get(1) : choice.get(2));
            }
            case "Fn::Sub" ->
                raw instanceof List<?> pair
                        ? sub(String.valueOf(pair.get(0)), texts(pair.get(1)))
                        : sub(String.valueOf(raw), Map.of());
            case "Fn::GetAtt" ->
                names.attribute(text(list(raw).get(0)), text(list(raw).get(1)));
            case "Fn::Join" ->
                String.join(
                        text(list(raw).get(0)),
                        list(list(raw).get(1)).stream().map(Values::text).toList());
            case "Fn::Select" ->
                list(list(raw).get(1)).get(Integer.parseInt(text(list(raw).get(0))));
            case "Fn::Equals" -> text(list(raw).get(0)).equals(text(list(raw).get(1)));
            case "Fn::Not" -> !Boolean.TRUE.equals(list(raw).get(0));
            case "Fn::And" -> list(raw).stream().allMatch(Boolean.TRUE::equals);
            case "Fn::Or" -> list(raw).stream().anyMatch(Boolean.TRUE::equals);
            default -> throw new IllegalArgumentException(name + " is not known to the local run");
        };
    }

    private String sub(String text, Map<String, String> own) {
        return PLACE.matcher(text).replaceAll(match -> {
            var name = match.group(2);
            if (match.group(1).equals("!")) return Matcher.quoteReplacement("${" + name + "}");
            return Matcher.quoteReplacement(own.containsKey(name) ? own.get(name) : names.path(name));
        });
    }

    private Map<String, String> texts(@Nullable Object raw) {
        var texts = new LinkedHashMap<String, String>();
        if (of(raw) instanceof Map<?, ?> map) map.forEach((key, value) -> texts.put(text(key), text(value)));
        return texts;
    }

    private List<Object> list(@Nullable Object raw) {
        if (!(raw instanceof List<?> list)) throw new IllegalArgumentException("a list was expected, not " + raw);
        var copy = new ArrayList<Object>();
        for (var element : list) {
            var worked = of(element);
            if (worked != null) copy.add(worked);
        }
        return copy;
    }

    static String text(@Nullable Object value) {
        if (value == null || value instanceof Map || value instanceof List)
            throw new IllegalArgumentException("a single value was expected, not " + value);
        return value.toString();
    }
}
