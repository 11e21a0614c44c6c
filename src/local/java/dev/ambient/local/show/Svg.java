package dev.ambient.local.show;

import dev.ambient.local.show.Picture.Canvas;
import dev.ambient.local.show.Picture.Disc;
import dev.ambient.local.show.Picture.Ink;
import dev.ambient.local.show.Picture.Label;
import dev.ambient.local.show.Picture.Line;
import java.util.Locale;
import java.util.function.ToIntFunction;

/** A picture → SVG, legible on light and on dark; everything from outside goes through {@link #text}. */
final class Svg implements Canvas {
    private final StringBuilder out = new StringBuilder();

    private Svg() {}

    static String of(Picture picture) {
        var svg = new Svg();
        svg.out
                .append(
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"title desc\" viewBox=\"0 0 ")
                .append(picture.width() + " " + picture.height())
                .append("\" width=\"" + picture.width() + "\" height=\"" + picture.height() + "\">\n")
                .append("<title id=\"title\">" + text(picture.title()) + "</title>\n")
                .append("<desc id=\"desc\">" + text(picture.description()) + "</desc>\n")
                .append("<style>\n" + style(ink -> ink.light))
                .append("circle { fill-opacity: " + Disc.OPACITY + " }\n")
                .append("text { font-family: \"Helvetica Neue\", Helvetica, Arial, sans-serif }\n")
                .append("@media (prefers-color-scheme: dark) {\n" + style(ink -> ink.dark) + "}\n</style>\n")
                .append("<rect class=\"paper\" width=\"100%\" height=\"100%\"/>\n");
        picture.marks().forEach(mark -> mark.on(svg));
        return svg.out.append("</svg>\n").toString();
    }

    private static String style(ToIntFunction<Ink> colour) {
        return ".paper { fill: " + hex(colour.applyAsInt(Ink.PAPER)) + " }\n"
                + "line { stroke: " + hex(colour.applyAsInt(Ink.LINE)) + " }\n"
                + ".quiet { fill: " + hex(colour.applyAsInt(Ink.QUIET)) + " }\n"
                + ".plain { fill: " + hex(colour.applyAsInt(Ink.PLAIN)) + " }\n";
    }

    @Override
    public void disc(Disc disc) {
        var circle = "cx=\"" + number(disc.x()) + "\" cy=\"" + number(disc.y()) + "\" r=\"" + number(disc.radius())
                + "\" fill=\"" + hex(disc.colour()) + "\"";
        out.append(
                disc.tells().isEmpty()
                        ? "<circle " + circle + "/>\n"
                        : "<circle class=\"dot\" " + circle + "><title>" + text(disc.tells()) + "</title></circle>\n");
    }

    @Override
    public void line(Line line) {
        out.append("<line x1=\"" + number(line.x1()) + "\" y1=\"" + number(line.y1()) + "\" x2=\"" + number(line.x2())
                + "\" y2=\"" + number(line.y2()) + "\"/>\n");
    }

    @Override
    public void label(Label label) {
        out.append("<text class=\"" + (label.quiet() ? "quiet" : "plain") + "\" x=\"" + number(label.x()) + "\" y=\""
                + number(label.y()) + "\" font-size=\"" + label.size() + "\" text-anchor=\""
                + label.anchor().name().toLowerCase(Locale.ROOT) + "\">" + text(label.text()) + "</text>\n");
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String hex(int colour) {
        return String.format(Locale.ROOT, "#%06x", colour);
    }

    /** Escaped, and without the characters that XML 1.0 has no place for. */
    private static String text(String raw) {
        var safe = new StringBuilder();
        raw.codePoints().filter(Svg::isXml).forEach(point -> {
            switch (point) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(point);
            }
        });
        return safe.toString();
    }

    private static boolean isXml(int point) {
        return point >= 0x20 && !Character.isSurrogate((char) point) && point < 0xFFFE || point > 0xFFFF;
    }
}
