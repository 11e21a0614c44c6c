package dev.ambient.local.show;

import dev.ambient.domain.Heard;
import dev.ambient.local.show.Picture.Anchor;
import dev.ambient.local.show.Picture.Disc;
import dev.ambient.local.show.Picture.Label;
import dev.ambient.local.show.Picture.Line;
import dev.ambient.local.show.Picture.Mark;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * What somebody said → their portrait in dots, one a mention: time across, hour of the day (UTC) down, colour the sentiment, size what
 * others did with it. A post that touches something sensitive is a dot without words.
 */
final class Pointillism {
    static final int WIDTH = 960;
    static final int HEIGHT = 560;

    private static final double LEFT = 64;
    private static final double RIGHT = WIDTH - 40.0;
    private static final double TOP = 96;
    private static final double BOTTOM = HEIGHT - 96.0;
    /** What keeps the first and the last dot off the frame. */
    private static final double INSET = 16;

    private static final int UNHAPPY = 0xD1495B;
    private static final int NEUTRAL = 0xA5A39E;
    private static final int HAPPY = 0x2A8C86;

    private static final double SMALLEST = 4;
    private static final double DECADE = 4.5;
    private static final double LARGEST = 24;
    private static final int EXCERPT = 120;

    private final List<Heard> said;
    private final Span span;

    private Pointillism(List<Heard> said) {
        this.said = said;
        this.span = Span.of(
                said.get(0).mention().at(), said.get(said.size() - 1).mention().at());
    }

    /** @param heard at least one */
    static Picture of(String name, Collection<Heard> heard) {
        var said = heard.stream()
                .sorted(Comparator.comparing((Heard one) -> one.mention().at())
                        .thenComparing(one -> one.mention().key()))
                .toList();
        return new Pointillism(said).picture(Words.cut(name, 70));
    }

    private Picture picture(String name) {
        var days = Words.days(
                said.get(0).mention().at(), said.get(said.size() - 1).mention().at());
        var about = Words.count(said.size(), "mention") + ", " + days;
        var marks = new ArrayList<Mark>();
        marks.add(new Label(LEFT, 42, name, 22, Anchor.START, false));
        marks.add(new Label(LEFT, 64, about, 13, Anchor.START, true));
        axes(marks);
        said.stream()
                .map(this::dot)
                .sorted(Comparator.comparingDouble(Disc::radius).reversed())
                .forEach(marks::add);
        legend(marks);
        return new Picture(
                "Portrait of " + name,
                about
                        + ". Every dot is a mention: time runs across, the hour of the day (UTC) down; red is unhappy, grey"
                        + " neutral, green happy; the larger, the more likes, reposts and replies.",
                WIDTH,
                HEIGHT,
                marks);
    }

    private void axes(List<Mark> marks) {
        for (var hour = 0; hour <= 24; hour += 6) {
            var y = down(hour / 24.0);
            marks.add(new Line(LEFT, y, RIGHT, y));
            marks.add(new Label(LEFT - 12, y + 4, hour + " h", 12, Anchor.END, true));
        }
        for (var tick : span.ticks()) {
            var x = across(tick.place());
            marks.add(new Line(x, BOTTOM, x, BOTTOM + 6));
            marks.add(new Label(x, BOTTOM + 22, tick.name(), 12, Anchor.MIDDLE, true));
        }
    }

    private Disc dot(Heard heard) {
        var mention = heard.mention();
        var score = heard.reading().sentiment().score();
        var reactions = mention.counts().engagement();
        var text = heard.reading().sensitive().isEmpty() ? ": " + Words.cut(mention.text(), EXCERPT) : "";
        return new Disc(
                across(span.place(mention.at())),
                down(hour(mention.at())),
                radius(reactions),
                colour(score),
                Words.time(mention.at()) + ", sentiment " + Words.signed(score) + ", "
                        + Words.count(reactions, "reaction") + text);
    }

    private static void legend(List<Mark> marks) {
        var y = HEIGHT - 30.0;
        var x = LEFT + 6;
        marks.add(new Label(x - 6, y + 4, "unhappy", 12, Anchor.START, true));
        for (var step = -4; step <= 4; step++)
            marks.add(new Disc(x + 62 + 13 * (step + 4), y, 5, colour(step / 4.0), ""));
        marks.add(new Label(x + 180, y + 4, "happy", 12, Anchor.START, true));
        x = RIGHT - 250;
        marks.add(new Label(x - 16, y + 4, "reactions", 12, Anchor.END, true));
        for (var reactions : List.of(0, 10, 100, 1_000)) {
            var radius = radius(reactions);
            marks.add(new Disc(x + radius, y, radius, NEUTRAL, ""));
            marks.add(new Label(x + 2 * radius + 6, y + 4, Integer.toString(reactions), 12, Anchor.START, true));
            x += 2 * radius + 40;
        }
        marks.add(new Label(RIGHT, 64, "hour of the day, UTC", 12, Anchor.END, true));
    }

    static double across(double place) {
        return LEFT + INSET + place * (RIGHT - LEFT - 2 * INSET);
    }

    static double down(double place) {
        return TOP + place * (BOTTOM - TOP);
    }

    /** The time of the day, 0..1. */
    private static double hour(Instant at) {
        return at.atOffset(ZoneOffset.UTC).toLocalTime().toSecondOfDay() / 86_400.0;
    }

    /** In points: larger by the same for ten times the reactions. */
    static double radius(long reactions) {
        return Math.min(LARGEST, SMALLEST + DECADE * Math.log10(1.0 + Math.max(0, reactions)));
    }

    /** Between unhappy, neutral and happy. */
    static int colour(double score) {
        var end = score < 0 ? UNHAPPY : HAPPY;
        var share = Math.sqrt(Math.min(1, Math.abs(score))); // or most would look grey
        return mixed(end, share, 16) << 16 | mixed(end, share, 8) << 8 | mixed(end, share, 0);
    }

    private static int mixed(int end, double share, int shift) {
        var from = NEUTRAL >> shift & 0xFF;
        return (int) Math.round(from + share * ((end >> shift & 0xFF) - from));
    }
}
