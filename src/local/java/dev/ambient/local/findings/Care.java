package dev.ambient.local.findings;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.ambient.domain.AlertKind;
import dev.ambient.domain.BrandIndex;
import dev.ambient.domain.Conversation;
import dev.ambient.domain.Decision;
import dev.ambient.domain.Key;
import dev.ambient.domain.Listening;
import dev.ambient.edge.listening.MadeListening;
import dev.ambient.local.Options;
import dev.ambient.local.backtest.Play;
import dev.ambient.local.backtest.Played;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Whole threads with answers: what the functions make of them, beside a plain recount of the file. */
final class Care {
    /** The threads are spread over years. */
    private static final Duration DAY = Duration.ofDays(1);

    private final Options options;
    private final Listening usual;
    private final PrintStream out;

    /** @param options with the threads' listening */
    Care(Path data, Options options, PrintStream out) {
        this.options =
                options.input(data.resolve("mentions/care-2020.ndjson.gz")).tick(DAY);
        this.usual = MadeListening.of(options.listening().orElseThrow());
        this.out = out;
    }

    void print() throws IOException {
        var threads = Threads.read(options.input().orElseThrow(), usual);
        for (var need : List.of(usual.need(), 0.0)) {
            var told = new Told(usual);
            var play = new Play(usual.with(need), told);
            Played.of(play, options, body -> body);
            out.println("\nWhole threads, a need from P = " + need);
            needs(play, threads, told);
            out.println("  " + Answered.of(threads, told));
            if (need == 0) continue;
            conversations(play, threads, told);
            brands(play);
        }
    }

    private void needs(Play play, Threads threads, Told told) {
        var opened = of(told, AlertKind.SERVICE_NEED, Decision.Change.OPEN);
        var ended = play.profiles().all().values().stream()
                .flatMap(profile -> profile.decisions().stream())
                .filter(one -> one.kind() == AlertKind.SERVICE_NEED && one.change() == Decision.Change.RESOLVE)
                .toList();
        out.println("  needs opened " + opened + ", ended "
                + ended.stream()
                        .collect(groupingBy(
                                one -> Objects.requireNonNullElse(one.reason(), ""), TreeMap::new, counting()))
                + ", still waiting " + (opened - ended.size()));
        var brand = ended.stream().filter(one -> "brand".equals(one.reason())).toList();
        var same = brand.stream()
                .filter(one -> threads.answered(one.subject(), one.brand())
                        .filter(one.at()::equals)
                        .isPresent())
                .count();
        out.println("  ended by the brand " + brand.size() + ", the recount's second of it the same " + same);
        var peers = ended.stream().filter(one -> "peer".equals(one.reason())).toList();
        var helped = peers.stream()
                .filter(one -> threads.helped(one.subject(), one.at().plusSeconds(1)))
                .count();
        out.println("  ended by a peer " + peers.size() + ", in the recount too " + helped);
        var subjects = ended.stream().map(Decision::subject).toList();
        var missed = told.all().stream()
                .filter(alert -> alert.kind() == AlertKind.SERVICE_NEED && alert.change() == Decision.Change.OPEN)
                .filter(alert -> alert.who() != null)
                .map(alert -> new Ask(new Key(alert.opening()), alert.brand()))
                .filter(ask -> !subjects.contains(ask.opening()))
                .filter(ask -> threads.answered(ask.opening(), ask.brand()).isPresent())
                .count();
        out.println("  still waiting though the recount finds the brand's answer " + missed);
    }

    private record Ask(Key opening, String brand) {}

    private void conversations(Play play, Threads threads, Told told) {
        var kept = play.conversations().all().values();
        var counted = threads.conversations();
        pair("conversations", kept.size(), counted.size());
        pair(
                "posts that follow their first",
                kept.stream().mapToLong(Conversation::posts).sum(),
                counted.stream()
                        .flatMap(List::stream)
                        .filter(post -> !post.id().equals(post.thread()))
                        .count());
        pair(
                "with a brand's voice",
                kept.stream().filter(talk -> !talk.voices().isEmpty()).count(),
                any(counted, post -> !post.isCustomers()));
        pair(
                "among customers",
                of(told, AlertKind.PEER_CONVERSATION, Decision.Change.OPEN),
                counted.stream().filter(Threads::isCrowd).count());
    }

    /** Each brand's own influence among the others, by what is said in the threads it is in. */
    private void brands(Play play) {
        var all = BrandIndex.among(
                usual.brands().keySet(), play.conversations().all().values());
        out.println("  a brand's own influence among " + all.size() + " of which 20 conversations or more are known:");
        all.stream()
                .sorted(Comparator.comparingDouble(BrandIndex::index).reversed().thenComparing(BrandIndex::brand))
                .forEach(one -> out.printf(
                        Locale.ROOT,
                        "    %-18s %5.1f  conversations %3d, relationship %.2f, engagement %.1f, openness %.2f%n",
                        one.brand(),
                        one.index(),
                        one.conversations(),
                        one.relationship(),
                        one.engagement(),
                        one.openness()));
    }

    private static long any(List<List<Threads.Post>> threads, Predicate<Threads.Post> which) {
        return threads.stream()
                .filter(posts -> posts.stream()
                        .filter(post -> !post.id().equals(post.thread()))
                        .anyMatch(which))
                .count();
    }

    private static long of(Told told, AlertKind kind, Decision.Change change) {
        return told.all().stream()
                .filter(alert -> alert.kind() == kind && alert.change() == change && alert.transition() == 1)
                .filter(alert -> alert.who() != null || kind != AlertKind.SERVICE_NEED)
                .count();
    }

    private void pair(String what, long flow, long recount) {
        out.println("  " + what + " " + flow + ", recount " + recount);
    }
}
