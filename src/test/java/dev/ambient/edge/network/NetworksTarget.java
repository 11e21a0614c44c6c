package dev.ambient.edge.network;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ambient.domain.Decoded;
import dev.ambient.fuzz.Target;
import java.util.List;

/** Every decoder and envelope: each body gives mentions or refusals, and of an array as many as its elements give alone. */
public final class NetworksTarget implements Target {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int COUNTED = 20;

    private final Networks networks = new Networks();

    @Override
    public void take(byte[] input) {
        var body = new String(input, UTF_8);
        var answer = networks.decode(body, Bodies.RECEIVED);
        require(!answer.isEmpty(), "nothing came of it");
        for (var decoded : answer) require(isWhole(decoded), "half an answer: " + decoded);
        count(body, answer);
    }

    private void count(String body, List<Decoded> answer) {
        var tree = tree(body);
        if (!tree.isArray() || tree.isEmpty() || tree.size() > COUNTED) return;
        var sum = 0;
        for (var element : tree)
            sum += networks.decode("[" + element + "]", Bodies.RECEIVED).size();
        require(answer.size() == sum || isRefusedWhole(answer), answer.size() + " of " + sum + " came out");
    }

    private static boolean isRefusedWhole(List<Decoded> answer) {
        return answer.size() == 1 && answer.get(0).refusal() != null;
    }

    private static JsonNode tree(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException none) {
            return JSON.nullNode();
        }
    }

    static boolean isWhole(Decoded decoded) {
        var refusal = decoded.refusal();
        if (refusal == null)
            return decoded.mention() == null != (decoded.note() == null)
                    && decoded.body().isEmpty();
        return decoded.mention() == null
                && !refusal.reason().startsWith(Networks.BUG)
                && refusal.reason().length() < 300
                && refusal.reason().chars().noneMatch(Character::isISOControl);
    }

    private static void require(boolean isSo, String otherwise) {
        if (!isSo) throw new AssertionError(otherwise);
    }
}
