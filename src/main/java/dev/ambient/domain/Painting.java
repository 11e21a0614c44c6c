package dev.ambient.domain;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One mention painted into one profile: what it changes, decides and leaves. Pure: the dot it may need is handed in.
 *
 * @param profile as it is afterwards, with its decisions
 * @param decisions to be queued now: new ones, or those of the same cause again
 * @param outcome for the author's record; null for an answer, whose record counts with its own author
 * @param amended the dot to be written in the same transaction, null where it is put afterwards or not at all
 * @param changed whether the profile has to be written
 */
public record Painting(
        Profile profile,
        List<Decision> decisions,
        @Nullable Outcome outcome,
        @Nullable Dot amended,
        boolean changed) {

    /**
     * Paints.
     *
     * @param influence what people have influence on
     * @param dot asks the table for the mention's dot, consistently; asked only where the ring cannot tell
     * @return nothing where the mention has to come again: its dot is still on its way
     */
    public static Optional<Painting> of(
            Profile before,
            Heard heard,
            Role role,
            Listening listening,
            Influence influence,
            Supplier<Optional<Dot>> dot) {
        var brush = new Brush(before, heard, role, listening, influence);
        if (before.objected()) return Optional.of(brush.objected());
        var entry = before.ring().of(heard.mention().key(), role);
        if (entry.isEmpty() && !brush.isOld()) return Optional.of(brush.fresh());
        if (role == Role.ANSWER) return Optional.of(brush.answer(entry, dot));
        var stored = entry.filter(known -> brush.isCovered(known.revision())).isPresent()
                ? Optional.<Dot>empty()
                : dot.get();
        return brush.again(entry, stored);
    }

    /**
     * Somebody passes on or agrees with what the person said: a week's second time and a redelivery change nothing, so no ring is
     * asked.
     *
     * @param by what is known of who does
     */
    public static Painting endorsed(Profile before, Heard heard, Profile by, Influence influence) {
        var mention = heard.mention();
        var more = new TreeMap<String, Endorsed>();
        for (var topic : heard.reading().topics())
            more.put(topic, Endorsed.of(mention.person(), mention.at(), influence.weight(by, topic, mention.at())));
        var after = before.objected() ? before : before.with(more);
        var changed = !after.endorsed().equals(before.endorsed());
        return new Painting(changed ? after : before, List.of(), null, null, changed);
    }
}
