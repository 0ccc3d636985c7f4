package io.poamledger.command.evidence.state;

import io.poamledger.command.Command;
import io.poamledger.events.SystemId;
import io.poamledger.events.evidence.EvidenceId;
import java.util.Optional;

/** A command about one artifact of a system; for those who name another system, the artifact is not there. */
public interface OfArtifact extends Command {

    EvidenceId evidenceId();

    SystemId systemId();

    @Override
    default Optional<SystemId> about() {
        return Optional.of(systemId());
    }
}
