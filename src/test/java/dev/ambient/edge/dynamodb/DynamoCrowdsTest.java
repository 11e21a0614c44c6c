package dev.ambient.edge.dynamodb;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ambient.domain.Crowds;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DynamoCrowdsTest extends CrowdsContract {
    private final Crowds crowds = new Rig().crowds();

    @Override
    protected Crowds crowds() {
        return crowds;
    }

    @Test
    void aFullOneTakesFewUnitsADay() {
        var bytes = Body.pack(CrowdsContract.crowd(new Random(3), 128)).length;
        assertTrue(bytes <= 6 * 1_024, bytes + " bytes");
    }
}
