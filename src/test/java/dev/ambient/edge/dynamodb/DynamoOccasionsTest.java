package dev.ambient.edge.dynamodb;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ambient.any.AnyHeard;
import dev.ambient.domain.Occasion;
import java.util.List;
import org.junit.jupiter.api.Test;

class DynamoOccasionsTest {
    private final Rig rig = new Rig();
    private final DynamoOccasions occasions = new DynamoOccasions(rig.table);

    @Test
    void whatABrandDidComesBack() {
        assertEquals(List.of(), occasions.of("nordbrew"));
        var logo =
                new Occasion("nordbrew", "release", "New logo", AnyHeard.NINE, null, "https://nordbrew.example/logo");
        var item = Item.at(new Place("P#nordbrew", "EVENTS"))
                .with(Item.VERSION, 1)
                .holding(new DynamoOccasions.Book(List.of(logo)));
        rig.dynamo.putItem(put -> put.tableName(rig.name).item(item.attributes()));
        assertEquals(List.of(logo), occasions.of("nordbrew"));
        assertEquals(List.of(), occasions.of("kaffa"));
    }
}
