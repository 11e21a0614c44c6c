package dev.ambient.edge.network;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ambient.domain.Decoded;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Good bodies, spoilt at random: whatever comes, there is an answer. */
class HostileBodiesTest {
    private static final int EACH = 6_000;
    private static final List<String> GOOD = Stream.of("accepted", "rejected")
            .flatMap(folder -> Bodies.in(folder).stream())
            .map(Bodies::text)
            .toList();

    private final Networks networks = new Networks();

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void answersWhateverComes(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < EACH; round++) {
            var body = GOOD.get(random.nextInt(GOOD.size()));
            for (int times = random.nextInt(4); times >= 0; times--) body = Spoil.any(body, random);
            answers(body);
        }
    }

    @Test
    void endsOnAMebibyteOfAnything() {
        var size = 1 << 20;
        assertTimeout(Duration.ofMinutes(1), () -> {
            for (var piece : List.of("[", "{\"a\":", "0,", "{},", "\"", "&amp;", "\\u0000", "\uD83D", "9", "\uFEFF"))
                for (var frame : List.of(
                        "%s", "[%s", "[%s0]", "{\"data\":[%s0],\"meta\":{}}", "{\"type\":\"mention\",\"id\":\"%s\"}"))
                    answers(frame.formatted(piece.repeat(size / piece.length())));
        });
    }

    private void answers(String body) {
        var answer = networks.decode(body, Bodies.RECEIVED);
        assertFalse(answer.isEmpty(), body);
        for (var decoded : answer) assertTrue(isWhole(decoded), body);
    }

    private static boolean isWhole(Decoded decoded) {
        var refusal = decoded.refusal();
        if (refusal == null) return decoded.mention() != null && decoded.body().isEmpty();
        return decoded.mention() == null
                && !refusal.reason().startsWith(Networks.BUG)
                && refusal.reason().length() < 300
                && refusal.reason().chars().noneMatch(Character::isISOControl);
    }
}
