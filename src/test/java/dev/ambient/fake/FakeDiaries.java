package dev.ambient.fake;

import dev.ambient.domain.Diaries;
import dev.ambient.domain.Diary;
import dev.ambient.domain.Versioned;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Diaries in memory. */
public final class FakeDiaries implements Diaries {
    private final Shelf<String, Diary> diaries = new Shelf<>(Diary.EMPTY);

    @Override
    public Map<String, Versioned<Diary>> of(Collection<String> brands) {
        var found = new HashMap<String, Versioned<Diary>>();
        for (var brand : brands) found.put(brand, diaries.get(brand));
        return found;
    }

    @Override
    public boolean keep(String brand, Versioned<Diary> diary) {
        return diaries.keep(brand, diary);
    }
}
