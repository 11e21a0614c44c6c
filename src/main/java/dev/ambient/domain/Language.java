package dev.ambient.domain;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.PropertyResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * A language that teams are told in: the patterns of its file, {@code words/en.properties} for English. Each is parsed once. What
 * a file does not say is said in no other language, nor in that of the machine.
 */
public final class Language {
    private static final String PLACE = "/dev/ambient/words/";
    private static final Pattern CODE = Pattern.compile("[a-z]{2}");
    private static final Map<String, Language> KNOWN = new ConcurrentHashMap<>();

    public static final Language ENGLISH = of("en");

    private final Locale locale;
    private final Map<String, MessageFormat> patterns;
    private final DateTimeFormatter time;
    private final DateTimeFormatter date;
    private final Map<String, String> ascii;

    /**
     * @param words pattern by key
     * @throws IllegalArgumentException where one is none
     */
    public Language(Locale locale, Map<String, String> words) {
        var sentences = new HashMap<>(words);
        this.locale = locale;
        this.time = DateTimeFormatter.ofPattern(taken(sentences, "time"), locale);
        this.date = DateTimeFormatter.ofPattern(taken(sentences, "date"), locale);
        this.ascii = Arrays.stream(taken(sentences, "ascii").split(" "))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));
        this.patterns = sentences.entrySet().stream()
                .collect(toUnmodifiableMap(Map.Entry::getKey, one -> new MessageFormat(one.getValue(), locale)));
    }

    private static String taken(Map<String, String> words, String key) {
        var pattern = words.remove(key);
        if (pattern == null) throw new IllegalArgumentException("words without " + key);
        return pattern;
    }

    /**
     * @param code one of {@link #there}
     * @throws IllegalArgumentException where it is none
     */
    public static Language of(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("no words in the language " + code));
    }

    /** The language of a code, if there is a file of it. */
    public static Optional<Language> find(String code) {
        return isThere(code) ? Optional.of(KNOWN.computeIfAbsent(code, Language::read)) : Optional.empty();
    }

    /** The codes (ISO 639) of those that there is a file of. */
    public static List<String> there() {
        return Arrays.stream(Locale.getISOLanguages())
                .filter(Language::isThere)
                .sorted()
                .toList();
    }

    private static boolean isThere(String code) {
        return CODE.matcher(code).matches() && Language.class.getResource(PLACE + code + ".properties") != null;
    }

    private static Language read(String code) {
        try (var file = Language.class.getResourceAsStream(PLACE + code + ".properties")) {
            var bundle =
                    new PropertyResourceBundle(new InputStreamReader(requireNonNull(file), StandardCharsets.UTF_8));
            var words = bundle.keySet().stream().collect(toUnmodifiableMap(key -> key, bundle::getString));
            return new Language(Locale.forLanguageTag(code), words);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public Locale locale() {
        return locale;
    }

    /** @throws MissingResourceException where there is no such sentence */
    public String say(String key, Object... arguments) {
        var pattern = patterns.get(key);
        if (pattern == null) throw new MissingResourceException("no words", locale.toLanguageTag(), key);
        synchronized (pattern) {
            return pattern.format(arguments);
        }
    }

    /** The name of a topic; one that is not of the known ones as it is, some of which are words joined by underscores. */
    public String topic(String topic) {
        var key = "topic." + topic;
        return patterns.containsKey(key) ? say(key) : topic.replace('_', ' ');
    }

    /** The name of a network as people write it; one that the file does not know as it is, with a capital. */
    public String network(String network) {
        var key = "network." + network;
        return patterns.containsKey(key) ? say(key) : upper(network.replace('_', ' '));
    }

    /** As a sentence begins. */
    public String upper(String text) {
        if (text.isEmpty()) return text;
        var rest = text.offsetByCodePoints(0, 1);
        return text.substring(0, rest).toUpperCase(locale) + text.substring(rest);
    }

    /** Several things in a row. */
    public String list(List<String> things) {
        return things.stream().reduce((row, next) -> say("list", row, next)).orElse("");
    }

    public String time(Instant at, ZoneId zone) {
        return time.format(at.atZone(zone));
    }

    public String date(Instant at, ZoneId zone) {
        return date.format(at.atZone(zone));
    }

    /** How long something has lasted, as a person says it: the two units that matter would be one too many. */
    public String span(Duration span) {
        return span("span.", span);
    }

    /** The same after a preposition. */
    public String after(Duration span) {
        return span("after.", span);
    }

    private String span(String form, Duration span) {
        var minutes = Math.max(0, span.toMinutes());
        if (minutes < 120) return say(form + "minutes", minutes);
        if (minutes < 48 * 60) return say(form + "hours", Math.round(minutes / 60.0));
        return say(form + "days", Math.round(minutes / 1440.0));
    }

    /** @param share 0..1 */
    public String percent(double share) {
        return say("percent", Math.round(100 * share));
    }

    /** Rounded half up. */
    public String number(double value, int leastDecimals, int mostDecimals) {
        var format = NumberFormat.getInstance(locale);
        format.setRoundingMode(RoundingMode.HALF_UP);
        format.setMinimumFractionDigits(leastDecimals);
        format.setMaximumFractionDigits(mostDecimals);
        return format.format(value);
    }

    /** As much of a number as somebody would say: one decimal below ten, none above. */
    public String rough(double value) {
        return number(value, 0, value < 9.95 ? 1 : 0);
    }

    /** With letters of the language as it writes them where there is only ASCII. */
    public String spelled(String text) {
        var spelled = text;
        for (var letter : ascii.entrySet()) spelled = spelled.replace(letter.getKey(), letter.getValue());
        return spelled;
    }

    @Override
    public String toString() {
        return locale.toLanguageTag();
    }
}
