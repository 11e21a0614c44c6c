package dev.ambient.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The cases of painting one mention into one profile. */
final class Brush {
    private static final Profile HELPER = new Profile(
            Ring.EMPTY,
            new TreeMap<>(Map.of(Act.HELPER, 1L)),
            new TreeMap<>(),
            new TreeMap<>(),
            null,
            List.of(),
            null,
            List.of(),
            false);

    private final Profile before;
    private final Heard heard;
    private final Mention mention;
    private final Role role;
    private final Listening listening;
    private final Influence influence;

    Brush(Profile before, Heard heard, Role role, Listening listening, Influence influence) {
        this.before = before;
        this.heard = heard;
        this.mention = heard.mention();
        this.role = role;
        this.listening = listening;
        this.influence = influence;
    }

    /** The ring cannot tell: older than what it still knows, or an edit or end of a post that may be. */
    boolean isOld() {
        return switch (mention.op()) {
            case CREATE -> before.ring().forgot(mention.at());
            case UPDATE -> before.ring().horizon() != null;
            default -> true;
        };
    }

    /** What was folded already says as much as this mention, or more. */
    boolean isCovered(long revision) {
        return revision == Ring.GONE || mention.isPost() && revision >= mention.revision();
    }

    Painting objected() {
        return new Painting(before, List.of(), author(Outcome.OBJECTED), null, false);
    }

    /** Never heard: folded, unless it is an edit of something that is not ours. */
    Painting fresh() {
        if (mention.op() == Mention.Op.UPDATE && heard.concerns().isEmpty() && !isFollowed()) {
            return new Painting(before, List.of(), author(Outcome.NOT_OURS), null, false);
        }
        return painted(before.plus(fold(heard)), author(first()), null);
    }

    /** What one mention adds; who answers another customer and needs nothing is credited with it. */
    private Profile fold(Heard one) {
        var whom = one.mention().answered();
        var fold = Fold.of(one, role);
        var helps = role == Role.AUTHOR
                && one.voice() == null
                && whom != null
                && !whom.equals(one.mention().person())
                && listening.owner(whom).isEmpty()
                && !one.concerns().isEmpty()
                && one.reading().need() < Trace.CALM;
        return helps ? fold.plus(HELPER) : fold;
    }

    /** What becomes of a record that is the first to say so; the same whenever it comes again. */
    private Outcome first() {
        return mention.op() == Mention.Op.CREATE ? Outcome.DOT : Outcome.APPLIED;
    }

    /** An answer heard again: its trace is replaced by a greater revision, its count stays. */
    Painting answer(Optional<Ring.Entry> entry, Supplier<Optional<Dot>> dot) {
        if (entry.isEmpty() && dot.get().isEmpty()) return fresh();
        if (entry.isEmpty() || entry.get().revision() >= mention.revision()) return known(null);
        var trace = Fold.of(heard, role);
        return painted(before.plus(trace).without(trace.uncounted()), null, null);
    }

    /**
     * A post of the person heard again, edited or deleted; nothing where its dot is of another revision than the ring's: it is
     * still on its way, or the profile was read before somebody amended both.
     */
    Optional<Painting> again(Optional<Ring.Entry> entry, Optional<Dot> dot) {
        if (entry.isPresent() && isCovered(entry.get().revision())) return Optional.of(covered(entry.get()));
        if (entry.isPresent()
                && (dot.isEmpty() || dot.get().revision() != entry.get().revision())) return Optional.empty();
        if (dot.isEmpty()) return Optional.of(mention.isPost() ? fresh() : buried());
        var stored = dot.get().heard();
        if (stored == null || isCovered(dot.get().revision()))
            return Optional.of(known(author(isOf(stored) ? first() : Outcome.DUPLICATE)));
        var rest = before.without(fold(stored));
        return Optional.of(
                mention.isPost()
                        ? painted(rest.plus(fold(heard)), Outcome.APPLIED, Dot.of(heard))
                        : painted(rest.plus(Fold.blank(stored, heard)), Outcome.APPLIED, Dot.gone(mention)));
    }

    /** A delete that came before its post. */
    private Painting buried() {
        return painted(before.plus(Fold.gone(heard)), Outcome.APPLIED, Dot.gone(mention));
    }

    /** Known: a redelivery has the outcome it had; a post that is gone already only takes its place. */
    private Painting covered(Ring.Entry entry) {
        var again = known(author(entry.isOf(heard) ? first() : Outcome.DUPLICATE));
        var placed = before.trace(mention.key(), role)
                .filter(trace -> trace.revision() >= mention.revision())
                .isPresent();
        if (entry.revision() != Ring.GONE || !mention.isPost() || placed) return again;
        return new Painting(before.plus(Fold.blank(heard, heard)), again.decisions(), again.outcome(), null, true);
    }

    /** Whether the same record brought what is stored. */
    private boolean isOf(@Nullable Heard stored) {
        return stored != null && stored.record().equals(heard.record());
    }

    private Painting known(@Nullable Outcome outcome) {
        var mine = before.decisions().stream()
                .filter(decision -> decision.cause().equals(mention.key()))
                .toList();
        return new Painting(before, mine, outcome, null, false);
    }

    private Painting painted(Profile folded, @Nullable Outcome outcome, @Nullable Dot amended) {
        var moment = new Moment(before, folded, heard, role, listening, influence);
        var decisions = Rule.decide(Rule.PERSONAL, moment);
        var after = CreatingMoment.withheld(moment).map(folded::with).orElse(folded);
        return new Painting(after.with(decisions), decisions, outcome, amended, true);
    }

    private @Nullable Outcome author(Outcome outcome) {
        return role == Role.AUTHOR ? outcome : null;
    }

    private boolean isFollowed() {
        return listening.follow().contains(mention.person());
    }
}
