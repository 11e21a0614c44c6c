package dev.ambient.domain;

import java.util.List;

/** What the brands did or met. */
public interface Occasions {
    /** The latest of a brand. */
    List<Occasion> of(String brand);
}
