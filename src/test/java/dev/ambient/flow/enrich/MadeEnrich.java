package dev.ambient.flow.enrich;

import dev.ambient.domain.Decoder;
import dev.ambient.domain.Heard;
import dev.ambient.domain.Listening;
import dev.ambient.domain.Lookup;
import dev.ambient.domain.Note;
import dev.ambient.domain.Outbox;
import dev.ambient.domain.Outcomes;
import dev.ambient.domain.Rejected;
import dev.ambient.fake.FakeOutbox;

/** {@code enrich} wired by hand. */
public final class MadeEnrich {
    private final Decoder decoder;
    private final Ear ear;

    /** What has no state and is dear to make: once for many functions. */
    public MadeEnrich(Decoder decoder, Listening listening) {
        this.decoder = decoder;
        this.ear = new Ear(listening);
    }

    public EnrichFunction with(Lookup lookup, Outbox<Heard> heard, Rejected rejected, Outcomes outcomes) {
        return with(lookup, heard, new FakeOutbox<>(), rejected, outcomes);
    }

    public EnrichFunction with(
            Lookup lookup, Outbox<Heard> heard, Outbox<Note> notes, Rejected rejected, Outcomes outcomes) {
        return new EnrichFunction(new Hearing(decoder, ear, lookup, heard, notes, rejected, outcomes), () -> 0);
    }
}
