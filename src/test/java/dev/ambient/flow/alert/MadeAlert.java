package dev.ambient.flow.alert;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ambient.domain.Judgements;
import dev.ambient.domain.Listening;
import dev.ambient.domain.Matters;
import dev.ambient.domain.Outcomes;
import dev.ambient.domain.Rejected;
import dev.ambient.domain.Topic;

/** {@code alert} wired by hand. */
public final class MadeAlert {
    private MadeAlert() {}

    public static AlertFunction with(
            Matters matters,
            Judgements judgements,
            Topic topic,
            Rejected rejected,
            Listening listening,
            Outcomes outcomes,
            ObjectMapper json) {
        var hindsight = new Hindsight(matters, judgements);
        var voice = new Voice(matters, judgements, hindsight, topic, rejected, listening, outcomes, json);
        return new AlertFunction(voice, matters);
    }
}
