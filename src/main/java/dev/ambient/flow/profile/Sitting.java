package dev.ambient.flow.profile;

import dev.ambient.domain.Dot;
import dev.ambient.domain.Dots;
import dev.ambient.domain.Influence;
import dev.ambient.domain.Listening;
import dev.ambient.domain.Outcome;
import dev.ambient.domain.Painting;
import dev.ambient.domain.Person;
import dev.ambient.domain.Profile;
import dev.ambient.domain.Profiles;
import dev.ambient.domain.Role;
import dev.ambient.domain.Versioned;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One person's part of a batch, in event-time order: as many parts a write as it can hold, each write on condition that
 * nobody wrote in between, else read again and painted again.
 */
final class Sitting {
    private static final Logger LOG = Logger.getLogger(Sitting.class);
    /** Conflicts in a row after which the rest comes again. */
    private static final int PATIENCE = 8;
    /** Decisions a write may hold: fewer than a profile remembers, so that none is forgotten before it is queued. */
    private static final int DECISIONS = 8;

    private final Person person;
    private final List<Part> parts;
    private final Profiles profiles;
    private final Dots dots;
    private final Listening listening;
    private final Influence influence;
    private final Function<Person, Profile> others;
    private final List<Stroke> strokes = new ArrayList<>();
    private final Set<String> failed = new TreeSet<>();

    /** @param others who they are when the batch begins */
    Sitting(
            Person person,
            List<Part> parts,
            Profiles profiles,
            Dots dots,
            Listening listening,
            Influence influence,
            Function<Person, Profile> others) {
        this.person = person;
        this.parts = Part.ordered(parts);
        this.profiles = profiles;
        this.dots = dots;
        this.listening = listening;
        this.influence = influence;
        this.others = others;
    }

    /** What was painted and kept. */
    List<Stroke> strokes() {
        return strokes;
    }

    /** The letters that have to come again. */
    Set<String> failed() {
        return failed;
    }

    Sitting paint(Versioned<Profile> stored) {
        if (parts.stream().anyMatch(part -> part.heard().mention().endsAuthor())) return forget();
        var left = parts;
        var conflicts = 0;
        while (!left.isEmpty()) {
            var write = write(stored.value(), left);
            if (write.keep(stored)) {
                strokes.addAll(write.strokes);
                failed.addAll(write.early);
                left = left.subList(write.read, left.size());
                stored = new Versioned<>(write.profile, stored.version() + (write.changed() ? 1 : 0));
                conflicts = 0;
            } else if (++conflicts < PATIENCE) {
                stored = profiles.exactly(person);
            } else {
                LOG.warnf(
                        "%d mentions come again, as their profile changed %d times meanwhile; the first is %s",
                        left.size(), PATIENCE, left.get(0).heard().mention().key());
                left.forEach(part -> failed.add(part.letter()));
                return this;
            }
        }
        return this;
    }

    /** The account is gone: so is everything about it, whatever else this batch says of it. */
    private Sitting forget() {
        profiles.forget(person);
        for (var part : parts) {
            var outcome = part.heard().mention().endsAuthor() ? Outcome.APPLIED : Outcome.OBJECTED;
            var noted = part.role() == Role.AUTHOR ? outcome : null;
            strokes.add(new Stroke(part, new Painting(Profile.STUB, List.of(), noted, null, false)));
        }
        return this;
    }

    private Write write(Profile stored, List<Part> left) {
        var write = new Write(settled(stored, left.get(0)));
        for (var part : left) {
            if (write.isFull()) break;
            write.add(part);
        }
        return write;
    }

    /** With the ring's surplus gone, as far as its dots are seen. */
    private Profile settled(Profile stored, Part next) {
        var surplus = stored.ring().surplus();
        if (surplus.isEmpty()) return stored;
        var own = surplus.stream()
                .filter(entry -> entry.author() == null)
                .map(entry -> entry.key())
                .toList();
        var seen = dots.present(person, own);
        return stored.with(stored.ring()
                .evict(
                        entry -> entry.author() == null
                                ? seen.contains(entry.key())
                                : dots.of(entry.author(), entry.key()).isPresent(),
                        next.heard().received()));
    }

    /** What one write holds. */
    private final class Write {
        private Profile profile;
        private int read;
        private int decisions;
        private @Nullable Dot amended;
        private final List<Stroke> strokes = new ArrayList<>();
        private final Set<String> early = new TreeSet<>();

        Write(Profile profile) {
            this.profile = profile;
        }

        boolean isFull() {
            return amended != null || decisions >= DECISIONS;
        }

        boolean changed() {
            return strokes.stream().anyMatch(stroke -> stroke.painting().changed());
        }

        void add(Part part) {
            read++;
            var painting = painted(part);
            if (painting.isEmpty()) {
                early.add(part.letter());
                return;
            }
            profile = painting.get().profile();
            amended = painting.get().amended();
            decisions += painting.get().decisions().size();
            strokes.add(new Stroke(part, painting.get()));
        }

        private Optional<Painting> painted(Part part) {
            var heard = part.heard();
            var author = heard.mention().person();
            return part.role() == Role.ENDORSED
                    ? Optional.of(Painting.endorsed(profile, heard, others.apply(author), influence))
                    : Painting.of(
                            profile,
                            heard,
                            part.role(),
                            listening,
                            influence,
                            () -> dots.of(author, heard.mention().key()));
        }

        boolean keep(Versioned<Profile> stored) {
            if (!changed()) return true;
            return amended == null
                    ? profiles.keep(person, stored.with(profile))
                    : profiles.amend(person, stored.with(profile), amended);
        }
    }
}
