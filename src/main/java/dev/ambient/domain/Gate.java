package dev.ambient.domain;

import static dev.ambient.domain.AlertKind.CREATING_MOMENT;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * What holds a creating moment back, whatever its score. Of who objected nothing is heard in the first place; that the brand is in a crisis is
 * known to {@link Telling}.
 */
public enum Gate {
    PUBLIC("the post is not meant for everybody", (moment, brand) -> !moment.isForEverybody()),
    BOT("an automated account", (moment, brand) -> moment.author().bot()),
    SENSITIVE("it touches what must not be used of a person", (moment, brand) -> !moment.isUsable()),
    INTIMATE("it is too personal", (moment, brand) -> moment.reading().intimacy() >= Gate.INTIMACY),
    SARCASM("it may be ironic", (moment, brand) -> moment.reading().irony() >= Gate.IRONIC),
    CONTEST("it is for a contest", (moment, brand) -> moment.reading().contest()),
    CONTACTS(
            "the brand wrote to them lately: once in 7 days, three times in 90 at most",
            (moment, brand) -> isCalled(moment)),
    TEAM("another team is with them", (moment, brand) -> isCaredFor(moment)),
    QUIET("at this hour they never write", (moment, brand) -> isQuiet(moment)),
    AGAIN("there was one within 7 days", Gate::isAgain),
    HOLD_OUT(
            "held out this month, as one in ten is, to see what such moments are good for",
            (moment, brand) -> isHeldOut(moment));

    /** Of 1..5. */
    static final double INTIMACY = 3.5;

    static final double IRONIC = 0.5;

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration QUARTER = Duration.ofDays(90);
    private static final int QUARTERLY = 3;
    private static final int DAYS = 7;
    private static final int HOURS = 24;
    /** Posts of which somebody's hours are known. */
    private static final long KNOWN = 24;

    private static final int ARM = 10;

    private final String words;
    private final BiPredicate<Moment, String> shut;

    Gate(String words, BiPredicate<Moment, String> shut) {
        this.words = words;
        this.shut = shut;
    }

    /** Those that hold a moment back, in their order; none where it may be told. */
    static List<Gate> shut(Moment moment, String brand) {
        return EnumSet.allOf(Gate.class).stream()
                .filter(gate -> gate.shut.test(moment, brand))
                .toList();
    }

    /** Why, as people read it. */
    @Override
    public String toString() {
        return words;
    }

    /** Told to them without having been asked: to answer a need is no approach. */
    private static boolean isCalled(Moment moment) {
        var now = moment.cause().received();
        var calls = contacts(moment)
                .filter(Contact::isTalk)
                .filter(contact -> !moment.answersNeed(contact))
                .map(Contact::at)
                .toList();
        return within(calls, now.minus(WEEK)) >= 1 || within(calls, now.minus(QUARTER)) >= QUARTERLY;
    }

    private static long within(List<Instant> times, Instant from) {
        return times.stream().filter(at -> at.isAfter(from)).count();
    }

    /** Another team dealt with them within a day, or they wait for an answer. */
    private static boolean isCaredFor(Moment moment) {
        var team = moment.listening().team(CREATING_MOMENT).key();
        var from = moment.cause().received().minus(DAY);
        return moment.waits()
                || contacts(moment)
                        .anyMatch(contact -> contact.isCare()
                                && contact.at().isAfter(from)
                                && !contact.team().equals(team));
    }

    /** Neither in this hour of any day nor in those beside it (UTC), of who writes enough to tell. */
    private static boolean isQuiet(Moment moment) {
        var hours = moment.before().drawn().hours().counts();
        var now = moment.cause().received().atOffset(ZoneOffset.UTC).getHour();
        var posts = hours.values().stream().mapToLong(Long::longValue).sum();
        return posts >= KNOWN
                && hours.keySet().stream()
                        .map(hour -> Math.floorMod(hour - now + 1, HOURS))
                        .noneMatch(apart -> apart <= 2);
    }

    private static boolean isAgain(Moment moment, String brand) {
        return moment.recently(CREATING_MOMENT, brand, DAYS);
    }

    private static boolean isHeldOut(Moment moment) {
        var person = moment.cause().mention().person();
        var month = YearMonth.from(moment.cause().mention().at().atOffset(ZoneOffset.UTC));
        var hash = Key.of(
                "hold-out " + person.network(),
                String.join("|", person.id(), CREATING_MOMENT.name(), month.toString()));
        return Math.floorMod(hash.value().hashCode(), ARM) == 0;
    }

    private static Stream<Contact> contacts(Moment moment) {
        return moment.before().drawn().contacts().stream();
    }
}
