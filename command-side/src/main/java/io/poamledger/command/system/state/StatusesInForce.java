package io.poamledger.command.system.state;

import io.poamledger.cmmc.status.StatusReading;
import io.poamledger.events.SystemId;

/** What rules about a system ask of its CMMC status. An answer holds until the running command is stored, or the command is decided again. */
public interface StatusesInForce {

    /** What the status is today, by the calendar of the system. */
    StatusReading today(SystemId system);
}
