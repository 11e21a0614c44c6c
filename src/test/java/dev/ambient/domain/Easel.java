package dev.ambient.domain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One person's profile and dots in memory, painted the way {@code profile} does: what must come again comes again. */
final class Easel {
    private final Listening listening;
    private final Map<Key, Dot> dots = new HashMap<>();
    private final List<Decision> told = new ArrayList<>();
    private Profile profile = Profile.EMPTY;

    Easel(Listening listening) {
        this.listening = listening;
    }

    Easel paint(List<Stroke> strokes) {
        var open = new ArrayDeque<>(strokes);
        for (var patience = strokes.size() * 20; !open.isEmpty() && patience > 0; patience--) {
            var stroke = open.poll();
            if (!paint(stroke)) open.add(stroke);
        }
        if (!open.isEmpty()) throw new AssertionError(open.size() + " never settled");
        return this;
    }

    private boolean paint(Stroke stroke) {
        var mention = stroke.heard.mention();
        settle(stroke.heard.received());
        var painting = Painting.of(
                profile,
                stroke.heard,
                stroke.role,
                listening,
                Influence.UNKNOWN,
                () -> Optional.ofNullable(dots.get(mention.key())));
        if (painting.isEmpty()) return false;
        profile = painting.get().profile();
        told.addAll(painting.get().decisions());
        if (painting.get().amended() != null)
            dots.put(mention.key(), painting.get().amended());
        else if (mention.isPost() && painting.get().outcome() != Outcome.NOT_OURS) {
            dots.merge(
                    mention.key(),
                    Dot.of(stroke.heard),
                    (old, young) -> young.revision() > old.revision() ? young : old);
        }
        return true;
    }

    private void settle(java.time.Instant now) {
        profile = profile.with(profile.ring().evict(entry -> dots.containsKey(entry.key()), now));
    }

    Profile profile() {
        return profile;
    }

    /** What was told, each alert and transition once. */
    Set<String> told() {
        return told.stream()
                .map(one -> one.alert() + "#" + one.transition())
                .collect(java.util.stream.Collectors.toSet());
    }

    /** One mention in one role. */
    record Stroke(Heard heard, Role role) {}
}
