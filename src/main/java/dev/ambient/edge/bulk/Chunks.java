package dev.ambient.edge.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** Lists cut into what one request takes, in order. */
public final class Chunks {
    private Chunks() {}

    /**
     * @param most entries of a request
     * @param bytes of a request; an entry larger than that stands alone
     * @param size of an entry, in bytes
     */
    public static <T> List<List<T>> of(List<T> all, int most, int bytes, ToIntFunction<T> size) {
        var chunks = new ArrayList<List<T>>();
        var chunk = new ArrayList<T>();
        var filled = 0L;
        for (var one : all) {
            var more = size.applyAsInt(one);
            if (chunk.size() == most || !chunk.isEmpty() && filled + more > bytes) {
                chunks.add(chunk);
                chunk = new ArrayList<>();
                filled = 0;
            }
            chunk.add(one);
            filled += more;
        }
        if (!chunk.isEmpty()) chunks.add(chunk);
        return chunks;
    }
}
