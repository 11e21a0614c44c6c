package dev.ambient.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorpusTest {
    @TempDir
    private Path folder;

    @Test
    void textsAreDecoded() throws IOException {
        Path file = file("label\ttext\n1\ttom &amp; jerry\\u2019s \\\"\"day\"\"\n", UTF_8);
        assertEquals("tom & jerry’s \"day\"", Corpus.rows(file, "label").get(0).get("text"));
    }

    @ParameterizedTest
    @CsvSource({
        "label+text|1+a|1,:3: 1 columns where 2 are named",
        "label|1,:1: no column text in [label]",
        "text|ä,:2: not UTF-8"
    })
    void whatCannotBeReadIsNamedWithFileAndLine(String content, String reason) throws IOException {
        Path file = file(content.replace('+', '\t').replace('|', '\n') + "\n", ISO_8859_1);
        var refusal = assertThrows(IllegalArgumentException.class, () -> Corpus.rows(file, "text"));
        assertEquals(file + reason, refusal.getMessage());
    }

    @Test
    void aLabelThatIsUnknownIsNamedWithFileAndLine() throws IOException {
        Path file = file("label\ttext\nnegative\ta\nangry\tb\n", UTF_8);
        var refusal = assertThrows(IllegalArgumentException.class, () -> Task.SENTIMENT.judge(file, Reader.trained()));
        assertEquals(file + ":3: no label is called angry", refusal.getMessage());
    }

    @Test
    void anyFolderOfTheLayoutIsJudged() throws IOException {
        Path emotion = Files.createDirectories(folder.resolve("emotion")).resolve("hidden.tsv");
        Files.writeString(emotion, "label\ttext\nanger\tI am furious\njoy\tso happy :)\n");
        Path json = folder.resolve("out/eval.json");
        Evaluate.main(new String[] {folder.toString(), json.toString()});
        assertTrue(Files.readString(json).contains("\"emotion/hidden.tsv\""));
    }

    private Path file(String content, Charset charset) throws IOException {
        return Files.writeString(folder.resolve("some.tsv"), content, charset);
    }
}
