package dev.ambient.simulation;

import dev.ambient.domain.AlertKind;
import dev.ambient.domain.Conversation;
import dev.ambient.domain.Key;
import dev.ambient.domain.Mode;
import dev.ambient.fake.FakeProfiles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What must be so of conversations: each holds what was said in it once, and what it decided reached somebody. */
final class Talks {
    private final Flow flow;
    private final List<String> wrong = new ArrayList<>();

    Talks(Flow flow) {
        this.flow = flow;
    }

    /** @param settled the greatest transition that was told or held back, by alert */
    List<String> wrong(Map<String, Integer> settled) {
        var sums = new HashMap<Conversation.Id, Conversation>();
        for (var dot : flow.dots.inserted()) {
            var one = dot.heard();
            if (one != null && Conversation.isTurn(one.mention()))
                sums.merge(
                        Conversation.Id.of(one.mention()),
                        Conversation.of(one, FakeProfiles.pseudonym(dot.person())),
                        Conversation::plus);
        }
        var found = flow.conversations.all();
        if (!found.keySet().equals(sums.keySet()))
            wrong.add("conversations " + found.keySet() + ", not " + sums.keySet());
        sums.forEach((id, sum) -> {
            var talk = found.getOrDefault(id, Conversation.EMPTY);
            if (!said(talk).equals(said(sum))) wrong.add(id + " holds " + said(talk) + ", not " + said(sum));
        });
        found.forEach((id, talk) -> talk.decisions().forEach(decision -> {
            if (settled.getOrDefault(decision.alert(), -1) < decision.transition())
                wrong.add(decision.alert() + "#" + decision.transition() + " of a conversation never reached anybody");
        }));
        found.forEach((id, talk) -> opened(id.root(), talk));
        var decided = found.values().stream()
                .flatMap(talk -> talk.decisions().stream())
                .map(decision -> decision.alert() + "#" + decision.transition())
                .collect(Collectors.toSet());
        for (var alert : flow.topic.told())
            if (alert.kind() == AlertKind.PEER_CONVERSATION
                    && alert.mode() != Mode.ROUNDUP
                    && !decided.contains(alert.id() + "#" + alert.transition()))
                wrong.add(alert.id() + "#" + alert.transition() + " was told and never decided in a conversation");
        return wrong;
    }

    private void opened(Key root, Conversation talk) {
        var opening = talk.opening();
        if (opening != null && !opening.key().equals(root)) wrong.add(root + " was opened by " + opening.key());
    }

    private static String said(Conversation talk) {
        return talk.posts() + " " + talk.concerns() + " " + talk.voices() + " " + talk.authors() + " " + talk.turns();
    }
}
