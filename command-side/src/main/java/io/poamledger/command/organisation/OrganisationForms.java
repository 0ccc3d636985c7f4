package io.poamledger.command.organisation;

import io.poamledger.command.description.Subject;
import io.poamledger.command.forms.draft.Draft;
import io.poamledger.command.forms.draft.Drafts;
import io.poamledger.command.forms.draft.FormSource;
import io.poamledger.command.forms.draft.Named;
import io.poamledger.events.organisation.OrganisationFounded;
import io.poamledger.events.organisation.OrganisationId;
import io.poamledger.events.organisation.OrganisationRenamed;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.axonframework.config.Configuration;
import org.springframework.stereotype.Component;

/** The organisation as the forms of its commands see it. A form that is not mentioned here is empty at first. */
@Component
final class OrganisationForms implements FormSource {

    private final Configuration axon;

    OrganisationForms(Configuration axon) {
        this.axon = axon;
    }

    @Override
    public Set<Subject> subjects() {
        return Set.of(Subject.ORGANISATION);
    }

    @Override
    public Optional<Drafts> find(Named named, OptionalLong version) {
        return Optional.of((command, _) -> Draft.showing(
                command == RenameOrganisation.class ? Optional.of(Map.of("name", name())) : Optional.empty()));
    }

    private String name() {
        var name = "";
        var events = axon.eventStore().readEvents(OrganisationId.THE_ONE.toString(), 0);
        while (events.hasNext()) {
            name = switch (events.next().getPayload()) {
                case OrganisationFounded founded -> founded.name();
                case OrganisationRenamed renamed -> renamed.to();
                default -> name;
            };
        }
        return name;
    }
}
