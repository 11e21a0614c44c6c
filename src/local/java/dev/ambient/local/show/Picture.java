package dev.ambient.local.show;

import java.util.List;

/**
 * A drawing, whatever it is written as: marks from the back to the front on paper of so many points.
 *
 * @param title who or what is seen, for those who hear it read
 * @param description how to read it
 */
record Picture(String title, String description, int width, int height, List<Mark> marks) {
    Picture {
        marks = List.copyOf(marks);
    }

    /** Something drawn. */
    interface Mark {
        void on(Canvas canvas);
    }

    /** What marks are drawn on. */
    interface Canvas {
        void disc(Disc disc);

        void line(Line line);

        void label(Label label);
    }

    /**
     * A soft disc.
     *
     * @param colour red, green and blue, 0xRRGGBB
     * @param tells what it stands for; empty in a legend
     */
    record Disc(double x, double y, double radius, int colour, String tells) implements Mark {
        /** How much of what lies below it a disc hides. */
        static final double OPACITY = 0.7;

        @Override
        public void on(Canvas canvas) {
            canvas.disc(this);
        }
    }

    /** A quiet line. */
    record Line(double x1, double y1, double x2, double y2) implements Mark {
        @Override
        public void on(Canvas canvas) {
            canvas.line(this);
        }
    }

    /**
     * Words on their base line.
     *
     * @param size in points
     * @param quiet rather than plain
     */
    record Label(double x, double y, String text, int size, Anchor anchor, boolean quiet) implements Mark {
        @Override
        public void on(Canvas canvas) {
            canvas.label(this);
        }
    }

    /** Which end of words stands at their place. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /** What paper, lines and words are coloured by light, and in the dark. */
    enum Ink {
        PAPER(0xFBFAF7, 0x15171B),
        LINE(0xE4E1DA, 0x2C3037),
        QUIET(0x6F6C66, 0x9BA0A8),
        PLAIN(0x23252A, 0xECEBE7);

        final int light;
        final int dark;

        Ink(int light, int dark) {
            this.light = light;
            this.dark = dark;
        }
    }
}
