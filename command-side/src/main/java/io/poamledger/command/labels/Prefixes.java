package io.poamledger.command.labels;

import io.poamledger.events.SystemId;
import java.util.List;
import java.util.Optional;

/** Which systems show a prefix before the numbers of their items. */
public interface Prefixes {

    /** Those that have it now, then those that had it, the latest first. */
    List<SystemId> systemsWith(String prefix);

    /** The one that has it now; the answer holds until the running command is stored, or the command is decided again. */
    Optional<SystemId> inUseBy(String prefix);

    /** Every system, by id. */
    List<SystemId> systems();

    /** The one that the system has now; its id where it is not known. */
    String of(SystemId system);
}
