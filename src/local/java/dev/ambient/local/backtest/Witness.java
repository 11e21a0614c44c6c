package dev.ambient.local.backtest;

import dev.ambient.domain.Alert;
import dev.ambient.domain.Outcomes;
import dev.ambient.domain.Refusal;

/** Who sees what a play decides and tells. */
public interface Witness extends Outcomes {
    void decided(Alert alert);

    void told(Alert alert);

    void rejected(String record, String body, Refusal refusal);
}
