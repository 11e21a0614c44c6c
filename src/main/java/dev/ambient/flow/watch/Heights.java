package dev.ambient.flow.watch;

import dev.ambient.domain.Alert;
import dev.ambient.domain.Cause;
import dev.ambient.domain.Diaries;
import dev.ambient.domain.Diary;
import dev.ambient.domain.Dots;
import dev.ambient.domain.Heard;
import dev.ambient.domain.Herald;
import dev.ambient.domain.Listening;
import dev.ambient.domain.Pulse;
import dev.ambient.domain.Rhythm;
import dev.ambient.domain.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** What was decided and the hours it rests on → the alert that explains it. */
@ApplicationScoped
class Heights {
    private static final int SHOWN = 3;

    /** What is said in a wave stands out against these hours. */
    private static final Duration BEFORE = Duration.ofHours(3);

    private final Dots dots;
    private final Diaries diaries;
    private final Herald herald;

    Heights(Dots dots, Diaries diaries, Listening listening) {
        this.dots = dots;
        this.diaries = diaries;
        this.herald = new Herald(listening);
    }

    Alert alert(Verdict verdict, Rhythm rhythm, Hours hours) {
        var sums = hours.touched(verdict.at(), verdict.length());
        var before = hours.touched(Pulse.hour(verdict.at().minus(verdict.length())), BEFORE);
        var shown = !verdict.isTerm()
                ? sums.sample()
                : hours.glimpses(verdict.at(), verdict.length()).stream()
                        .filter(one -> one.terms().contains(verdict.subject()))
                        .toList();
        var happened = verdict.opens() ? diary(hours.brand()) : Diary.EMPTY;
        return herald.alert(hours.brand(), new Cause(verdict, sums, rhythm, loudest(shown), happened), before);
    }

    private Diary diary(String brand) {
        var diary = diaries.of(List.of(brand)).get(brand);
        return diary == null ? Diary.EMPTY : diary.value();
    }

    /** The three of the sample that feel most, in the order they were written. */
    private List<Heard> loudest(List<Pulse.Glimpse> shown) {
        var places = shown.stream()
                .sorted(Comparator.comparing((Pulse.Glimpse one) -> -Math.abs(one.score()))
                        .thenComparing(Pulse.Glimpse::key))
                .limit(SHOWN)
                .collect(Collectors.toMap(Pulse.Glimpse::key, Pulse.Glimpse::author));
        if (places.isEmpty()) return List.of();
        return dots.heard(places).values().stream()
                .sorted(Comparator.comparing((Heard one) -> one.mention().at())
                        .thenComparing(one -> one.mention().key()))
                .toList();
    }
}
