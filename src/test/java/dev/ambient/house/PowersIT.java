package dev.ambient.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ambient.local.Deeds;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the functions really ask for while the sample is played is what they are allowed, and all of that is asked for. */
class PowersIT {
    /** What the sample gives no reason for, and the test that does it. */
    private static final Map<String, String> ELSEWHERE = Map.of(
            "alert sqs:SendMessage rejected",
                    "dev.ambient.flow.alert.VoiceTest.whatIsNoAlertIsPutAsideAndItsNeighboursAreTold",
            "enrich sqs:GetQueueAttributes heard", "dev.ambient.artifact.ArtifactIT.aMentionBecomesADotASumAndAnAlert",
            "profile sqs:SendMessage rejected", "dev.ambient.flow.profile.StudioTest.whatIsNoHeardMentionIsKeptAside",
            "pulse dynamodb:GetItem ambient",
                    "dev.ambient.edge.dynamodb.PulsesContract.whoeverReadBeforeAnotherWroteDoesNotWrite",
            "slack sqs:SendMessage rejected", "dev.ambient.flow.slack.MessengerTest.whatCanNeverBeSaidIsPutAside");

    @Test
    void whatIsAskedForIsWhatIsAllowed() {
        var done =
                Sample.once().deeds().stream().map(Deeds.Deed::toString).collect(Collectors.toCollection(TreeSet::new));
        ELSEWHERE.keySet().forEach(deed -> assertFalse(done.contains(deed), deed + " is in the sample by now"));
        done.addAll(ELSEWHERE.keySet());
        assertEquals(PowersTest.lines(Power.asked()), String.join("\n", done));
    }

    @Test
    void theTestsNamedAreThere() throws ClassNotFoundException {
        for (var name : ELSEWHERE.values()) {
            var dot = name.lastIndexOf('.');
            var methods = Class.forName(name.substring(0, dot)).getDeclaredMethods();
            assertTrue(
                    Arrays.stream(methods).anyMatch(method -> method.getName().equals(name.substring(dot + 1))), name);
        }
    }
}
