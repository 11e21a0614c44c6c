package dev.ambient.edge.sns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ambient.any.AnyAlert;
import dev.ambient.domain.Language;
import dev.ambient.edge.words.Phrase;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ana\r\nBcc: all@nordbrew.example\r\n\r\nbuy",
                "Ana\nSubject: other",
                "Ana\u0085X-Header: 1",
                "Ana\u2028X-Header: 1",
                "\u001B[31mAna\u0007\u0000",
                "\uD83DAna",
                "=?utf-8?B?Qmxh?=\r\n\tAna"
            })
    void noHeaderComesInThroughAName(String name) {
        var subject = Subject.of(AnyAlert.need(name), name, new Phrase(Language.ENGLISH, ZoneOffset.UTC));
        assertEquals(1, subject.lines().count());
        assertTrue(subject.chars().allMatch(one -> one >= 0x20 && one < 0x7F), subject);
        assertTrue(subject.length() < 100);
    }
}
