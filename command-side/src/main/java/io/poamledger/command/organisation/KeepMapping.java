package io.poamledger.command.organisation;

import io.poamledger.command.AllowedTo;
import io.poamledger.command.Given;
import io.poamledger.command.InternalCommand;
import io.poamledger.command.Malformed;
import io.poamledger.events.Entries;
import io.poamledger.events.SystemId;
import io.poamledger.events.Words;
import io.poamledger.events.organisation.OrganisationId;
import io.poamledger.events.organisation.Role;
import java.util.Map;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Keep under a name what the columns of a kind of file mean: files into this system find it by their titles, those into others by its name.
 *
 * @param systemId into which such a file is taken
 * @param columns title to field
 */
@AllowedTo(Role.COMPLIANCE_MANAGER)
public record KeepMapping(
        SystemId systemId,
        @Words(most = 100) String name,
        @Entries(most = 200) @Words(most = 500) Map<String, String> columns)
        implements InternalCommand {

    public KeepMapping {
        Given.required("systemId", systemId);
        name = Given.text("keepMapping", name);
        columns = Map.copyOf(columns);
        if (columns.isEmpty()) {
            throw new Malformed(
                    "keepMapping", name, "Nothing is said of any column that could be kept; say it with 'map'");
        }
    }

    @TargetAggregateIdentifier
    OrganisationId organisation() {
        return OrganisationId.THE_ONE;
    }

    @Override
    public Optional<SystemId> about() {
        return Optional.of(systemId);
    }
}
