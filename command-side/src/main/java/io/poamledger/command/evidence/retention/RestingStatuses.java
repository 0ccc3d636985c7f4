package io.poamledger.command.evidence.retention;

import io.poamledger.cmmc.retention.RestingStatus;
import io.poamledger.events.SystemId;
import java.util.List;

/** Which statuses of a system artifacts stand behind. An answer holds until the running command is stored, or it is decided again. */
public interface RestingStatuses {

    List<RestingStatus> of(SystemId system);
}
