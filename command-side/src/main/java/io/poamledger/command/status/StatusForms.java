package io.poamledger.command.status;

import io.poamledger.command.assessment.state.Assessments;
import io.poamledger.command.description.Subject;
import io.poamledger.command.evidence.state.EvidenceRegister;
import io.poamledger.command.forms.draft.Choice;
import io.poamledger.command.forms.draft.Drafts;
import io.poamledger.command.forms.draft.FormSource;
import io.poamledger.command.forms.draft.Named;
import io.poamledger.command.status.standpoint.Statuses;
import io.poamledger.command.system.state.SystemContents;
import io.poamledger.command.system.state.Systems;
import io.poamledger.events.SystemId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.axonframework.config.Configuration;
import org.springframework.stereotype.Component;

/** Finds the status of a system, its assessments and its artifacts for the forms of their commands. */
@Component
final class StatusForms implements FormSource {

    private final Configuration axon;

    StatusForms(Configuration axon) {
        this.axon = axon;
    }

    @Override
    public Set<Subject> subjects() {
        return Set.of(Subject.STATUS);
    }

    @Override
    public Optional<Drafts> find(Named named, OptionalLong version) {
        return axon.getComponent(Systems.class)
                .find(named.system())
                .map(system -> new StatusDrafts(
                        system,
                        axon.getComponent(Statuses.class).find(system.id()),
                        axon.getComponent(Assessments.class).of(system.id()),
                        artifacts(system.id())));
    }

    private List<Choice> artifacts(SystemId system) {
        var register = axon.getComponent(EvidenceRegister.class);
        return axon.getComponent(SystemContents.class).evidence(system).stream()
                .map(id -> register.of(system, id))
                .filter(artifact -> artifact.isFinal()
                        && !artifact.isDisposed()
                        && artifact.supersededBy().isEmpty())
                .map(artifact -> new Choice(artifact.id().toString(), artifact.inWords()))
                .toList();
    }
}
