package dev.ambient.local.show;

import dev.ambient.domain.Heard;
import dev.ambient.domain.Matter;
import dev.ambient.domain.Profile;
import dev.ambient.domain.Sequel;
import dev.ambient.edge.dynamodb.MadeTable;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.stream.Collectors;

/** Reads what there is of creating moments: of a person all that is kept, of a brand's day that of the people in its samples. */
record WhyNot(Request request, MadeTable table) {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration HOUR = Duration.ofHours(1);

    Sheet of(Profile profile, Collection<Heard> said, Instant at) {
        var told = Sequel.of(profile).stream()
                .map(sequel -> MomentSheet.dedupe(request.person(), sequel.moment()))
                .collect(Collectors.toSet());
        var matters = new HashMap<String, Matter>();
        if (!told.isEmpty()) table.matters().of(told).forEach((dedupe, matter) -> matters.put(dedupe, matter.value()));
        return MomentSheet.of(request.person(), profile, matters, said, at);
    }

    /** Of all people: it reads the whole table. */
    Sheet of(Instant day, Instant at) {
        return MomentSheet.of(request.of(), request.brand(), day, day.plus(DAY), table.people(), at);
    }
}
