package dev.ambient.local.show;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ambient.any.AnyHeard;
import dev.ambient.domain.Heard;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class PictureTest {
    private static final String HOSTILE = "</title><script>alert('1')</script> & \"\u0000\uD800\u202E😀";

    private final Picture picture = Pointillism.of("Ana", Invented.said());

    @Test
    void aDotIsACircleAtItsTimeAndHour() throws Exception {
        var dots = dots(xml(picture));
        assertEquals(3, dots.size());
        var first = dots.get(0);
        for (var number = 0; number < 3; number++) {
            var at = Invented.said().get(number).mention().at();
            var place = dots.get(number);
            var days = Duration.between(AnyHeard.NINE, at).toMinutes() / 1440.0;
            assertEquals(
                    number(first, "cx") + days * day(), number(place, "cx"), 0.11, "across after " + days + " days");
            var hour = at.toString().startsWith("2026-03-03T19") ? 19 : 9;
            assertEquals(96 + hour / 24.0 * (560 - 96 - 96), number(place, "cy"), 0.11, "down at " + hour);
            assertEquals(4 + 4.5 * Math.log10(5), number(place, "r"), 0.11, "four reactions");
        }
    }

    /** Points a day: eight days lie between the insets of the frame. */
    private static double day() {
        return (960 - 40 - 64 - 2 * 16) / 8.0;
    }

    @Test
    void theColourIsTheSentiment() throws Exception {
        var dots = dots(xml(picture));
        var red = dots.get(0).getAttribute("fill");
        var green = dots.get(2).getAttribute("fill");
        assertTrue(channel(red, 1) > channel(red, 3) && channel(green, 3) > channel(green, 1), red + " " + green);
        assertEquals(0xA5A39E, Pointillism.colour(0));
        assertEquals(0xD1495B, Pointillism.colour(-1));
        assertEquals(0x2A8C86, Pointillism.colour(1));
    }

    @Test
    void whatOthersWroteStaysText() throws Exception {
        var said = List.of(hostile());
        var xml = xml(Pointillism.of(HOSTILE, said));
        assertEquals(0, xml.getElementsByTagName("script").getLength());
        var shown = "</title><script>alert('1')</script> & \" 😀";
        assertEquals(
                "Portrait of " + shown,
                xml.getElementsByTagName("title").item(0).getTextContent());
        assertTrue(
                dots(xml).get(0).getTextContent().endsWith(": " + shown),
                dots(xml).get(0).getTextContent());
    }

    @Test
    void itIsReadAloudAndLegibleInTheDark() {
        var svg = Svg.of(picture);
        assertTrue(svg.contains("<title id=\"title\">Portrait of Ana</title>"));
        assertTrue(svg.contains("<desc id=\"desc\">3 mentions, 2 Mar 2026 to 7 Mar 2026. Every dot"), svg);
        assertTrue(svg.contains("prefers-color-scheme: dark"));
    }

    @Test
    void thePngIsTheSamePicture() throws Exception {
        var image = ImageIO.read(new ByteArrayInputStream(Png.of(picture)));
        assertEquals(2 * 960, image.getWidth());
        assertEquals(2 * 560, image.getHeight());
        assertEquals(0xFBFAF7, image.getRGB(4, 4) & 0xFFFFFF, "paper");
        for (var dot : dots(xml(picture))) {
            var colour = Integer.parseInt(dot.getAttribute("fill").substring(1), 16);
            var pixel = image.getRGB((int) (2 * number(dot, "cx")), (int) (2 * number(dot, "cy")));
            for (var shift : List.of(0, 8, 16)) {
                var over = 0.7 * (colour >> shift & 0xFF) + 0.3 * (0xFBFAF7 >> shift & 0xFF);
                assertEquals(over, pixel >> shift & 0xFF, 2, "70 % of the colour over paper");
            }
        }
    }

    @Test
    void moreReactionsMakeALargerDot() {
        assertEquals(4, Pointillism.radius(0));
        assertEquals(4.5, Pointillism.radius(999) - Pointillism.radius(99), 1e-9);
        assertEquals(24, Pointillism.radius(Long.MAX_VALUE));
    }

    @Test
    void anAxisNamesFewDays() {
        var start = AnyHeard.NINE;
        assertEquals(
                List.of("9 Mar", "16 Mar", "23 Mar", "30 Mar"),
                names(Span.of(start.plusSeconds(86_400), start.plusSeconds(86_400 * 30L))));
        assertEquals(
                "Apr 2026",
                names(Span.of(start, start.plusSeconds(86_400 * 300L))).get(0));
        IntStream.of(1, 9, 40, 79, 81, 200, 800, 4_000).forEach(days -> {
            var named = names(Span.of(start, start.plusSeconds(86_400L * days)));
            assertFalse(named.isEmpty() || named.size() > 13, days + " days: " + named);
        });
    }

    private static List<String> names(Span span) {
        return span.ticks().stream().map(Span.Tick::name).toList();
    }

    private static Heard hostile() {
        return AnyHeard.edited(AnyHeard.angry("ana"), HOSTILE);
    }

    private static Document xml(Picture picture) throws Exception {
        var bytes = Svg.of(picture).getBytes(StandardCharsets.UTF_8);
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
    }

    /** Circles that stand for a mention, from the left. */
    private static List<Element> dots(Document xml) throws IOException {
        var all = xml.getElementsByTagName("circle");
        return IntStream.range(0, all.getLength())
                .mapToObj(number -> (Element) all.item(number))
                .filter(circle -> circle.getAttribute("class").equals("dot"))
                .sorted((one, other) -> Double.compare(number(one, "cx"), number(other, "cx")))
                .toList();
    }

    private static double number(Element element, String name) {
        return Double.parseDouble(element.getAttribute(name));
    }

    private static int channel(String colour, int place) {
        return Integer.parseInt(colour.substring(2 * place - 1, 2 * place + 1), 16);
    }
}
