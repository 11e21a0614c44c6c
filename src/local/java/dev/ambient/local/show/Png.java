package dev.ambient.local.show;

import dev.ambient.local.show.Picture.Canvas;
import dev.ambient.local.show.Picture.Disc;
import dev.ambient.local.show.Picture.Ink;
import dev.ambient.local.show.Picture.Label;
import dev.ambient.local.show.Picture.Line;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A picture → PNG on light paper, two pixels a point; it needs a font on the machine, and no screen. */
final class Png implements Canvas {
    static final int SCALE = 2;

    private final Graphics2D pen;

    private Png(Graphics2D pen) {
        this.pen = pen;
    }

    static byte[] of(Picture picture) {
        System.setProperty("java.awt.headless", "true");
        var image = new BufferedImage(SCALE * picture.width(), SCALE * picture.height(), BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.scale(SCALE, SCALE);
        pen.setColor(new Color(Ink.PAPER.light));
        pen.fillRect(0, 0, picture.width(), picture.height());
        pen.setStroke(new BasicStroke(1));
        var png = new Png(pen);
        picture.marks().forEach(mark -> mark.on(png));
        pen.dispose();
        return bytes(image);
    }

    @Override
    public void disc(Disc disc) {
        pen.setColor(new Color(disc.colour() | Math.round(255 * (float) Disc.OPACITY) << 24, true));
        var width = 2 * disc.radius();
        pen.fill(new Ellipse2D.Double(disc.x() - disc.radius(), disc.y() - disc.radius(), width, width));
    }

    @Override
    public void line(Line line) {
        pen.setColor(new Color(Ink.LINE.light));
        pen.draw(new Line2D.Double(line.x1(), line.y1(), line.x2(), line.y2()));
    }

    @Override
    public void label(Label label) {
        pen.setColor(new Color(label.quiet() ? Ink.QUIET.light : Ink.PLAIN.light));
        pen.setFont(new Font("Liberation Sans", Font.PLAIN, label.size()));
        var width = pen.getFontMetrics().stringWidth(label.text());
        var left = switch (label.anchor()) {
            case START -> 0;
            case MIDDLE -> width / 2;
            case END -> width;
        };
        pen.drawString(label.text(), (float) label.x() - left, (float) label.y());
    }

    private static byte[] bytes(BufferedImage image) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
