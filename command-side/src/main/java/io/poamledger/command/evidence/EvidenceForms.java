package io.poamledger.command.evidence;

import io.poamledger.cmmc.pack.Packs;
import io.poamledger.command.description.Subject;
import io.poamledger.command.evidence.retention.RestingStatuses;
import io.poamledger.command.evidence.state.EvidenceRegister;
import io.poamledger.command.forms.draft.Choice;
import io.poamledger.command.forms.draft.Drafts;
import io.poamledger.command.forms.draft.FormSource;
import io.poamledger.command.forms.draft.Named;
import io.poamledger.command.system.state.KnownSystem;
import io.poamledger.command.system.state.SystemContents;
import io.poamledger.command.system.state.Systems;
import io.poamledger.events.evidence.EvidenceId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.axonframework.config.Configuration;
import org.springframework.stereotype.Component;

/** Finds artifacts for the forms of their commands; one of another system than is named is not there. */
@Component
final class EvidenceForms implements FormSource {

    /** So many of those that came last are offered to stand in the place of another: each is read for it. */
    private static final int LATEST = 50;

    private final Configuration axon;

    EvidenceForms(Configuration axon) {
        this.axon = axon;
    }

    @Override
    public Set<Subject> subjects() {
        return Set.of(Subject.EVIDENCE);
    }

    @Override
    public Optional<Drafts> find(Named named, OptionalLong version) {
        var register = axon.getComponent(EvidenceRegister.class);
        return axon.getComponent(Systems.class)
                .find(named.system())
                .flatMap(system -> register.state(system.id(), named.artifact())
                        .map(artifact -> new EvidenceDrafts(
                                artifact,
                                system,
                                successors(system, named.artifact(), register),
                                axon.getComponent(RestingStatuses.class),
                                axon.getComponent(Packs.class))));
    }

    private List<Choice> successors(KnownSystem system, EvidenceId artifact, EvidenceRegister register) {
        return axon.getComponent(SystemContents.class).evidence(system.id()).reversed().stream()
                .filter(other -> !other.equals(artifact))
                .limit(LATEST)
                .map(other -> register.of(system.id(), other))
                .filter(other -> !other.isDisposed() && other.supersededBy().isEmpty())
                .map(other -> new Choice(other.id().toString(), other.fileName()))
                .toList();
    }
}
