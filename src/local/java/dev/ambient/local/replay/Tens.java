package dev.ambient.local.replay;

import java.util.ArrayList;
import java.util.List;

/** Lists cut into what one batch request of SQS takes. */
final class Tens {
    private Tens() {}

    static <T> List<List<T>> of(List<T> all) {
        var tens = new ArrayList<List<T>>();
        for (var from = 0; from < all.size(); from += 10) tens.add(all.subList(from, Math.min(all.size(), from + 10)));
        return tens;
    }
}
