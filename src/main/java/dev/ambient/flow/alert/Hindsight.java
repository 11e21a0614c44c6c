package dev.ambient.flow.alert;

import static java.util.stream.Collectors.toSet;

import dev.ambient.domain.Feedback;
import dev.ambient.domain.Judgements;
import dev.ambient.domain.Matters;
import dev.ambient.domain.Told;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/** What people say of alerts they were told: who says anything has seen it, and some say how useful it was. To hear it twice changes nothing. */
@ApplicationScoped
class Hindsight {
    private static final Logger LOG = Logger.getLogger(Hindsight.class);

    private final Matters matters;
    private final Judgements judgements;

    Hindsight(Matters matters, Judgements judgements) {
        this.matters = matters;
        this.judgements = judgements;
    }

    /** The ids of the letters that have to come again. */
    Set<String> hear(List<Answer> answers) {
        if (answers.isEmpty()) return Set.of();
        var known = known(answers);
        var again = new HashSet<String>();
        var lost = acknowledged(known);
        for (var answer : known)
            if (lost.contains(answer.told().dedupe()) || !isJudged(answer))
                again.add(answer.letter().id());
        return again;
    }

    /** Those on alerts that were told. */
    private List<Answer> known(List<Answer> answers) {
        var unnamed = answers.stream()
                .map(Answer::feedback)
                .filter(feedback -> feedback.told() == null)
                .map(Feedback::alert)
                .collect(toSet());
        var told = unnamed.isEmpty() ? new HashMap<String, Told>() : judgements.told(unnamed);
        var known = answers.stream().flatMap(answer -> answer.on(told).stream()).toList();
        if (known.size() < answers.size())
            LOG.warnf("%d contacts name alerts that nobody was told of", answers.size() - known.size());
        return known;
    }

    /** The matters that could not be kept. */
    private Set<String> acknowledged(List<Answer> answers) {
        var known = matters.of(
                answers.stream().map(answer -> answer.told().dedupe()).collect(toSet()));
        var next = new HashMap<>(known);
        for (var answer : answers)
            next.computeIfPresent(
                    answer.told().dedupe(),
                    (dedupe, matter) -> matter.with(answer.feedback().on(matter.value())));
        next.values().removeIf(matter -> matter.equals(known.get(matter.value().dedupe())));
        return next.isEmpty() ? Set.of() : matters.keep(next.values());
    }

    private boolean isJudged(Answer answer) {
        var judgement = answer.feedback().judgement();
        if (judgement.isEmpty()) return true;
        var told = answer.told();
        var quality = judgements.of(told.team(), told.rule());
        var next = quality.value().plus(judgement.get());
        return next.equals(quality.value()) || judgements.keep(told.team(), quality.with(next));
    }
}
