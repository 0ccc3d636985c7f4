package io.poamledger.command;

import io.poamledger.events.SystemId;
import java.util.Optional;

/**
 * A request that may be refused. Every implementation is a record named with the user's verb and marked with
 * {@link AllowedTo}; the door finds it by its simple name.
 */
public interface Command {

    /** The system it is about; empty for the organisation's own commands. Roles are checked on it. */
    Optional<SystemId> about();
}
