package dev.ambient.edge.dynamodb;

import static java.util.stream.Collectors.joining;

import dev.ambient.domain.Key;
import dev.ambient.domain.Pseudonym;
import dev.ambient.domain.Registers;
import dev.ambient.domain.Tally;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What items are made of, a line each: their attributes, every record that a body holds with its components ({@code ?} where
 * one may be null), and every word of its enums. Order means nothing, as bodies are written by name.
 */
final class Blueprint {
    /** Written as bytes or a string, whatever they are made of. */
    private static final Set<Class<?>> WHOLE = Set.of(Key.class, Pseudonym.class, Registers.class, Tally.class);

    private final SortedMap<String, String> lines = new TreeMap<>();

    private Blueprint() {}

    /** Of this release. */
    static String now() {
        var roots = Arrays.stream(Root.values()).map(Root::type).toList();
        return "item: " + String.join(", ", new TreeSet<>(Item.KNOWN)) + "\n" + of(roots);
    }

    static String of(Collection<? extends Class<?>> roots) {
        var print = new Blueprint();
        roots.forEach(print::add);
        return print.lines.entrySet().stream()
                .map(line -> line.getKey() + ": " + line.getValue() + "\n")
                .collect(joining());
    }

    private void add(Type type) {
        if (type instanceof ParameterizedType of) {
            Stream.of(of.getActualTypeArguments()).forEach(this::add);
        } else if (type instanceof Class<?> one && one.isEnum()) {
            lines.put(name(one), words(Arrays.stream(one.getEnumConstants()).map(word -> ((Enum<?>) word).name())));
        } else if (type instanceof Class<?> one && one.isRecord() && !WHOLE.contains(one)) {
            if (lines.containsKey(name(one))) return;
            lines.put(name(one), words(Arrays.stream(one.getRecordComponents()).map(Blueprint::component)));
            for (var component : one.getRecordComponents()) add(component.getGenericType());
        }
    }

    private static String component(RecordComponent component) {
        var maybe = component.getAnnotatedType().isAnnotationPresent(Nullable.class) ? "?" : "";
        return component.getName() + " " + name(component.getGenericType()) + maybe;
    }

    private static String words(Stream<String> words) {
        return words.sorted().collect(joining(", "));
    }

    /** Without packages; what moves is written as before. */
    private static String name(Type type) {
        return type.getTypeName().replaceAll("[a-z0-9]+\\.", "").replace('$', '.');
    }
}
