package dev.ambient.edge.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ambient.any.Any;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {
    /** What Slack or a reader of Markdown would take for more than text. */
    private static final Pattern MARK = Pattern.compile("[<>]|&(?!(amp|lt|gt);)|[*_~`#|@!\\[\\]\\\\](?!\u200B)|://"
            + "|(?i:www\\.|mailto:)|^([-+]|\\d+\\.) |[\\n\\r]");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!here> <!channel> <@U024BE7LH> <#C024BE7LR|general> <!subteam^SAZ94GDB8>",
                "<https://evil.example|your invoice> [your invoice](https://evil.example) ![x](http://evil.example/x.png)",
                "# A heading\n## another\n- [ ] done\n1. first",
                "*bold* _it_ ~gone~ `code` ```block``` **x** __y__",
                "@here @channel @everyone",
                "see www.evil.example or mailto:a@evil.example",
                "&lt;!here&gt; &#60;!here&#62;",
                "1. a list\n> a quote\n| a | b |\n|---|---|"
            })
    void nothingFromOutsideIsMoreThanText(String text) {
        assertFalse(MARK.matcher(Markdown.plain(text)).find(), Markdown.plain(text));
    }

    @Test
    void anyTextIsOnlyText() {
        var random = new Random(53);
        for (var number = 0; number < 2_000; number++) {
            var plain = Markdown.plain(Any.text(random) + "<" + Any.text(random), 280);
            assertFalse(MARK.matcher(plain).find(), plain);
            assertTrue(plain.length() <= 5 * 280, plain);
        }
    }

    @Test
    void itReadsAsItWasWritten() {
        assertEquals("Zoë &amp; Bo: 3 &lt; 4, it’s fine", Markdown.plain("Zoë & Bo: 3 < 4,\n it’s fine"));
        assertEquals(
                "lid_leaks #3 @nordbrew",
                Markdown.plain("lid_leaks #3 @nordbrew").replace("\u200B", ""));
    }

    @Test
    void onlyTheWebIsLinkedTo() {
        assertEquals(
                Optional.of("https://social.example/@ana/1?a=1&amp;b=%282%29"),
                Markdown.address("https://social.example/@ana/1?a=1&b=(2)"));
        for (var wrong : new String[] {
            "javascript:alert(1)",
            "https://a.example|x>",
            "https://a.example/ <!here>",
            "https://nordbrew.example@evil.example/",
            "data:text/html,x",
            "//a.example",
            "",
            "https://a.example/" + "x".repeat(2_000)
        }) assertEquals(Optional.empty(), Markdown.address(wrong), wrong);
    }
}
