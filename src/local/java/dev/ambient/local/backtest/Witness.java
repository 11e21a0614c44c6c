package dev.ambient.local.backtest;

import dev.ambient.domain.Alert;
import dev.ambient.domain.Outcomes;
import dev.ambient.domain.Refusal;
import java.time.LocalDate;

/** Who sees what a play decides and tells. */
public interface Witness extends Outcomes {
    void decided(Alert alert);

    /** @param day of the team that was told */
    void told(Alert alert, LocalDate day);

    void rejected(String record, String body, Refusal refusal);
}
