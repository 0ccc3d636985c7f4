package io.poamledger.query.facts;

import io.poamledger.events.system.SystemId;
import io.poamledger.query.views.questions.Recording;
import java.time.LocalDate;

/** Tells the day on which something was recorded, in the time zone that its system had then. */
@FunctionalInterface
public interface Days {

    LocalDate of(SystemId system, Recording recording);
}
