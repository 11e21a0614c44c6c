package dev.ambient.edge.network.shape;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * What only decorates: one of the wrong type, shape or size is left out, and the record is taken without it.
 *
 * @param node anything
 */
public record Extras(JsonNode node) {
    /** Characters of a handle or a name. */
    public static final int LABEL = 256;

    private static final int URL = 2_048;
    private static final Pattern WEB = Pattern.compile("(?i)https?://[^\\s/?#\\p{Cntrl}][^\\s\\p{Cntrl}]*");
    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,4}");
    private static final Pattern NO_LANGUAGE = Pattern.compile("und|zxx|mis|mul|art|q[a-t][a-z]");
    private static final Map<String, String> RENAMED = Map.of("in", "id", "iw", "he", "ji", "yi");

    public Extras in(String field) {
        return new Extras(node.path(field));
    }

    /** The elements of an array, at most so many; none where there is no array. */
    public Stream<Extras> each(String field, int most) {
        var list = node.path(field);
        if (!list.isArray()) return Stream.of();
        return StreamSupport.stream(list.spliterator(), false).limit(most).map(Extras::new);
    }

    /** A string of 1 to {@code most} characters, cleaned. */
    public @Nullable String label(String field, int most) {
        var text = node.path(field).textValue();
        if (text == null || text.isBlank() || text.length() > most) return null;
        var clean = Plain.text(text).strip();
        return clean.isEmpty() ? null : clean;
    }

    /** A web address of at most 2,048 characters. */
    public @Nullable String url(String field) {
        var text = label(field, URL);
        return text != null && WEB.matcher(text).matches() ? text : null;
    }

    /** How many, never negative: a number, or a string of digits; null where nobody says. */
    public @Nullable Long count(String field) {
        var found = node.path(field);
        if (found.isNumber() && found.canConvertToLong()) return Math.max(0, found.longValue());
        var digits = found.isTextual() ? found.textValue() : "";
        return digits.matches("\\d{1,18}") ? Long.parseLong(digits) : null;
    }

    public long countOrZero(String field) {
        var count = count(field);
        return count == null ? 0 : count;
    }

    /** A finite number, or NaN. */
    public double number(String field) {
        var found = node.path(field);
        var number = found.isNumber() ? found.doubleValue() : Double.NaN;
        return Double.isInfinite(number) ? Double.NaN : number;
    }

    public boolean flag(String field) {
        return node.path(field).asBoolean(false);
    }

    /** A BCP 47 tag with today's codes; null for the codes that say "no language". */
    public @Nullable String language(String field) {
        var text = label(field, 35);
        if (text == null) return null;
        var tag = text.replace('_', '-');
        var dash = tag.indexOf('-');
        var first = (dash < 0 ? tag : tag.substring(0, dash)).toLowerCase(Locale.ROOT);
        if (!TAG.matcher(tag).matches() || NO_LANGUAGE.matcher(first).matches()) return null;
        return RENAMED.getOrDefault(first, first) + (dash < 0 ? "" : tag.substring(dash));
    }
}
