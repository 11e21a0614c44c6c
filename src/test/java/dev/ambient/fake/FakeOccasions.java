package dev.ambient.fake;

import dev.ambient.domain.Occasion;
import dev.ambient.domain.Occasions;
import java.util.ArrayList;
import java.util.List;

/** What brands did, in memory. */
public final class FakeOccasions implements Occasions {
    private final List<Occasion> all = new ArrayList<>();

    public void add(Occasion occasion) {
        all.add(occasion);
    }

    @Override
    public List<Occasion> of(String brand) {
        return all.stream().filter(one -> one.brand().equals(brand)).toList();
    }
}
