package dev.ambient.edge.sns;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalmTest {
    private long now = 1_000;
    private final List<Long> breaths = new ArrayList<>();
    private final Calm calm = new Calm(400, () -> now, millis -> now += millis);

    @Test
    void breathsAreApartHoweverFastTheyAreAskedFor() {
        for (var breath = 0; breath < 3; breath++) breathe();
        now += 200;
        breathe();
        assertEquals(List.of(1_000L, 1_400L, 1_800L, 2_200L), breaths);
    }

    @Test
    void whoeverIsCalmWaitsForNothing() {
        breathe();
        now += 5_000;
        breathe();
        assertEquals(List.of(1_000L, 6_000L), breaths);
    }

    private void breathe() {
        calm.breathe();
        breaths.add(now);
    }
}
