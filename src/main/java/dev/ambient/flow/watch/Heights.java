package dev.ambient.flow.watch;

import dev.ambient.domain.Alert;
import dev.ambient.domain.Dots;
import dev.ambient.domain.Heard;
import dev.ambient.domain.Herald;
import dev.ambient.domain.Listening;
import dev.ambient.domain.Pulse;
import dev.ambient.domain.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** What was decided and the hours it rests on → the alert that explains it. */
@ApplicationScoped
class Heights {
    private static final int SHOWN = 3;

    private final Dots dots;
    private final Herald herald;

    Heights(Dots dots, Listening listening) {
        this.dots = dots;
        this.herald = new Herald(listening);
    }

    Alert alert(Verdict verdict, Hours hours) {
        var sums = hours.touched(verdict.at(), verdict.length());
        return herald.alert(verdict, hours.brand(), loudest(sums), sums);
    }

    /** The three of the sample that feel most, in the order they were written. */
    private List<Heard> loudest(Pulse sums) {
        var places = sums.sample().stream()
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
