package dev.ambient.simulation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import dev.ambient.domain.Alert;
import dev.ambient.domain.Decision;
import dev.ambient.domain.Judgement;
import dev.ambient.domain.Judgements;
import dev.ambient.domain.Mode;
import dev.ambient.domain.Quality;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** People who say of some alerts whether they were useful, and some say otherwise later: each alert is judged once, as they said last. */
final class Critics {
    private final Random random;
    private final List<Said> said = new ArrayList<>();

    Critics(Random random) {
        this.random = random;
    }

    private record Said(Alert alert, Judgement judgement) {
        String place() {
            return alert.team() + " " + alert.rule().id();
        }
    }

    /** The contacts they post about what they read. */
    List<String> read(List<Alert> alerts, Instant now) {
        return alerts.stream()
                .filter(alert -> alert.mode() != Mode.ROUNDUP && alert.change() == Decision.Change.OPEN)
                .filter(alert -> alert.who() == null || whom(alert).startsWith("x:"))
                .filter(alert -> random.nextInt(3) == 0)
                .flatMap(alert -> Stream.iterate(0, time -> time + 1)
                        .limit(1 + random.nextInt(2))
                        .map(time -> say(alert, now.plusSeconds(random.nextInt(600) - 300))))
                .toList();
    }

    private String say(Alert alert, Instant at) {
        var useful = random.nextBoolean();
        said.add(new Said(
                alert, new Judgement(alert.id(), at, useful, alert.rule().measure())));
        var person = alert.who() == null ? "" : person(whom(alert));
        return "{\"type\":\"contact\",%s\"team\":\"care\",\"alert\":\"%s\",\"what\":\"%s\",\"at\":\"%s\"}"
                .formatted(person, alert.id(), useful ? "useful" : "not_useful", at);
    }

    private static String whom(Alert alert) {
        return alert.dedupe().split("\\|")[2];
    }

    private static String person(String whom) {
        var colon = whom.indexOf(':');
        return "\"network\":\"%s\",\"author\":\"%s\",".formatted(whom.substring(0, colon), whom.substring(colon + 1));
    }

    /** What is not as they said: what a profile has forgotten meanwhile may be lost, what has no profile may not. */
    List<String> wrong(Judgements known) {
        var wrong = new ArrayList<String>();
        said.stream().collect(groupingBy(Said::place)).forEach((place, all) -> {
            var one = all.get(0).alert();
            var rule = one.rule().id();
            var kept = bare(known.of(one.team(), rule).value().judgements().stream());
            var heard = bare(all.stream().map(Said::judgement));
            var exact = meant(rule, all.stream().filter(said -> said.alert().who() == null));
            if (!heard.containsAll(kept) || !kept.containsAll(exact))
                wrong.add(place + " is judged " + kept + ", not " + exact + " of " + heard);
        });
        return wrong;
    }

    private static Set<Judgement> meant(String rule, Stream<Said> all) {
        var quality = Quality.of(rule);
        for (var one : all.toList()) quality = quality.plus(one.judgement());
        return bare(quality.judgements().stream());
    }

    /** Without what was measured: which message of an alert was known first is chance. */
    private static Set<Judgement> bare(Stream<Judgement> all) {
        return all.map(one -> new Judgement(one.alert(), one.at(), one.useful(), null))
                .collect(toSet());
    }
}
