package dev.ambient.domain;

import java.util.Collection;
import java.util.Map;

/** What befell each brand, as far as it was told. */
public interface Diaries {
    /** Those of the brands in one read, eventually consistent; of whom nothing was told has the empty diary at version 0. */
    Map<String, Versioned<Diary>> of(Collection<String> brands);

    /** Keeps a diary if it is still at the version it was read at. */
    boolean keep(String brand, Versioned<Diary> diary);
}
