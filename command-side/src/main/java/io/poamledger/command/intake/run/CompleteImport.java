package io.poamledger.command.intake.run;

import io.poamledger.command.AllowedTo;
import io.poamledger.command.Given;
import io.poamledger.command.InternalCommand;
import io.poamledger.events.SystemId;
import io.poamledger.events.intake.ImportId;
import io.poamledger.events.organisation.Role;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Say that every item of the file is in the register.
 *
 * @param items how many of them are; as many as the import was started with
 */
@AllowedTo(Role.COMPLIANCE_MANAGER)
public record CompleteImport(@TargetAggregateIdentifier ImportId importId, SystemId systemId, int items)
        implements InternalCommand {

    public CompleteImport {
        Given.required("importId", importId);
        Given.required("systemId", systemId);
    }

    @Override
    public Optional<SystemId> about() {
        return Optional.of(systemId);
    }
}
