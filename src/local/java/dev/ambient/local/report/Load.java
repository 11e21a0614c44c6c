package dev.ambient.local.report;

import java.util.Locale;

/**
 * What a team is told on a day of its own.
 *
 * @param alerts messages of any mode, in the mean
 * @param interruptions in the mean, repeats included
 * @param mostInterruptions on any one day
 * @param grave interruptions of severity 8 and above, in all: no budget holds them back
 * @param daysBeyondBudget days on which something less grave interrupted once the budget was spent
 * @param worklistMails in the mean
 */
public record Load(
        double alerts,
        double interruptions,
        long mostInterruptions,
        long grave,
        long daysBeyondBudget,
        double worklistMails) {

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%.2f interruptions a day, %d at most, %d grave in all, %d days beyond the budget, %.2f worklist mails a day",
                interruptions,
                mostInterruptions,
                grave,
                daysBeyondBudget,
                worklistMails);
    }
}
