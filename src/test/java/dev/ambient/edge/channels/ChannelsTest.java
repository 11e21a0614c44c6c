package dev.ambient.edge.channels;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ambient.any.AnyAlert;
import dev.ambient.domain.Alert;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChannelsTest {
    private static final List<Alert> TWO = List.of(AnyAlert.need("Ana"), AnyAlert.grave());

    private final Some people = new Some("people", 1);
    private final Some machines = new Some("machines", 2);
    private final Channels channels = new Channels(List.of(machines, people));

    @Test
    void eachChannelTellsAllOfThem() {
        assertEquals(Set.of(), channels.tell(TWO));
        assertEquals(ids(TWO), people.told);
        assertEquals(ids(TWO), machines.told);
    }

    @Test
    void whoFailsDelaysNobodyAndIsAskedAgainAlone() {
        machines.failing = alert -> alert.id().equals("a-9aa1");
        assertEquals(Set.of(1), channels.tell(TWO));
        assertEquals(Set.of(0), channels.tell(List.of(AnyAlert.grave())));
        machines.failing = alert -> false;
        assertEquals(Set.of(), channels.tell(List.of(AnyAlert.spike(), AnyAlert.grave())));
        assertEquals(List.of("a-8f3c51d09b7e", "a-9aa1", "a-17c0"), people.told);
        assertEquals(List.of("a-8f3c51d09b7e", "a-17c0", "a-9aa1"), machines.told);
    }

    @Test
    void whatHasLeftIsToldAgainWhereItIsDecidedAgain() {
        machines.failing = alert -> true;
        channels.tell(TWO);
        machines.failing = alert -> false;
        channels.tell(TWO);
        assertEquals(Set.of(), channels.tell(TWO));
        assertEquals(4, people.told.size());
        assertEquals(4, machines.told.size());
    }

    @Test
    void aLongOutageIsNotRememberedForEver() {
        machines.failing = alert -> true;
        for (var number = 0; number < 1_500; number++)
            channels.tell(List.of(AnyAlert.need(AnyAlert.AT, "opening" + number)));
        people.told.clear();
        assertEquals(Set.of(0, 1), channels.tell(List.of(need(0), need(1_499))));
        assertEquals(List.of(need(0).id()), people.told);
    }

    private static Alert need(int number) {
        return AnyAlert.need(AnyAlert.AT, "opening" + number);
    }

    private static List<String> ids(List<Alert> alerts) {
        return alerts.stream().map(Alert::id).toList();
    }

    private static final class Some implements Channel {
        private final List<String> told = new ArrayList<>();
        private final String name;
        private final int order;
        private Predicate<Alert> failing = alert -> false;

        Some(String name, int order) {
            this.name = name;
            this.order = order;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public int order() {
            return order;
        }

        @Override
        public Set<Integer> tell(List<Alert> alerts) {
            alerts.stream().filter(failing.negate()).map(Alert::id).forEach(told::add);
            return Set.copyOf(IntStream.range(0, alerts.size())
                    .filter(place -> failing.test(alerts.get(place)))
                    .boxed()
                    .toList());
        }
    }
}
