package dev.ambient.edge.log;

import dev.ambient.domain.Outcome;
import dev.ambient.domain.Outcomes;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** A line per record at DEBUG, off unless asked for: its parameters are the record's id and the outcome's word. */
@ApplicationScoped
class LoggedOutcomes implements Outcomes {
    private static final Logger LOG = Logger.getLogger("dev.ambient.outcomes");

    @Override
    public void note(String record, Outcome outcome) {
        LOG.debugv("{0} {1}", record, outcome.toString());
    }
}
