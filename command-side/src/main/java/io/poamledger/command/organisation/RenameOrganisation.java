package io.poamledger.command.organisation;

import io.poamledger.command.AllowedTo;
import io.poamledger.command.Command;
import io.poamledger.command.Given;
import io.poamledger.command.description.Chapter;
import io.poamledger.command.description.Form;
import io.poamledger.command.description.Label;
import io.poamledger.command.description.Subject;
import io.poamledger.events.SystemId;
import io.poamledger.events.organisation.OrganisationId;
import io.poamledger.events.organisation.Role;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Call the organisation what its people call it. */
@Form(
        title = "Rename the organisation",
        button = "Rename",
        about = Subject.ORGANISATION,
        chapter = Chapter.ORGANISATION,
        place = 10)
@AllowedTo(Role.ADMINISTRATOR)
public record RenameOrganisation(
        @Label("Name, as every page shows it") String name) implements Command {

    public RenameOrganisation {
        name = Given.text("name", name);
    }

    @TargetAggregateIdentifier
    OrganisationId organisation() {
        return OrganisationId.THE_ONE;
    }

    @Override
    public Optional<SystemId> about() {
        return Optional.empty();
    }
}
