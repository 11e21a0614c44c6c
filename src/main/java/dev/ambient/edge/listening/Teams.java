package dev.ambient.edge.listening;

import dev.ambient.domain.AlertKind;
import dev.ambient.domain.Hours;
import dev.ambient.domain.Language;
import dev.ambient.domain.Night;
import dev.ambient.domain.Team;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads {@code teams}. */
final class Teams {
    private static final List<String> KINDS =
            Arrays.stream(AlertKind.values()).map(AlertKind::name).sorted().toList();

    private Teams() {}

    static Map<String, Team> of(Section top) {
        var section = top.section("teams");
        var teams = new LinkedHashMap<String, Team>();
        for (var key : section.keys()) teams.put(key, team(key, section.section(key)));
        return teams;
    }

    private static Team team(String key, Section team) {
        team.only("email", "zone", "language", "quiet", "hours", "interruptsPerDay", "kinds");
        if (!Forms.KEY.matcher(key).matches()) team.wrong("a team's key is up to 64 letters, digits, - and _");
        return new Team(
                key,
                team.text("email").flatMap(Forms::email).orElse(null),
                team.text("zone").flatMap(Forms::zone).orElse(ZoneId.of("UTC")),
                language(team.text("language")),
                quiet(team.text("quiet")),
                team.text("hours").flatMap(Forms::hours).map(Hours::parse).orElse(null),
                Forms.whole(team.text("interruptsPerDay"), 0, 1_000, Team.INTERRUPTS),
                kinds(team));
    }

    private static Language language(Optional<Text> text) {
        return text.flatMap(said -> Language.find(said.value()).or(() -> unlike(said)))
                .orElse(Language.ENGLISH);
    }

    /** To look for all there are takes a while. */
    private static Optional<Language> unlike(Text said) {
        return said.among(Language.there(), "a language that alerts are written in")
                .flatMap(Language::find);
    }

    /** Where nothing is said, nights are quiet. */
    private static @Nullable Night quiet(Optional<Text> text) {
        if (text.filter(said -> said.value().equals("never")).isPresent()) return null;
        return text.flatMap(Forms::quiet).map(Night::parse).orElse(Night.USUAL);
    }

    private static Set<AlertKind> kinds(Section team) {
        return team.texts("kinds").stream()
                .flatMap(text -> text.among(KINDS, "a kind of alert").stream())
                .map(AlertKind::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }
}
