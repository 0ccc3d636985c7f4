package io.poamledger.command.item;

import io.poamledger.access.CurrentCaller;
import io.poamledger.access.KnownAccounts;
import io.poamledger.command.description.Subject;
import io.poamledger.command.evidence.state.EvidenceRegister;
import io.poamledger.command.evidence.state.KnownEvidence;
import io.poamledger.command.forms.draft.Drafts;
import io.poamledger.command.forms.draft.FormSource;
import io.poamledger.command.forms.draft.Named;
import io.poamledger.command.item.ending.ClosingChecklist;
import io.poamledger.command.item.ending.ClosingPolicy;
import io.poamledger.command.item.known.FoldedItems;
import io.poamledger.command.item.state.ItemState;
import io.poamledger.command.system.state.Systems;
import io.poamledger.events.organisation.Actor;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.axonframework.config.Configuration;
import org.springframework.stereotype.Component;

/** Finds items for the forms of their commands. */
@Component
final class ItemForms implements FormSource {

    private final Configuration axon;
    private final CurrentCaller callers;

    ItemForms(Configuration axon, CurrentCaller callers) {
        this.axon = axon;
        this.callers = callers;
    }

    @Override
    public Set<Subject> subjects() {
        return Set.of(Subject.ITEM, Subject.MILESTONE);
    }

    @Override
    public Optional<Drafts> find(Named named, OptionalLong version) {
        var item = FoldedItems.find(axon.eventStore(), named.item(), version);
        var system = axon.getComponent(Systems.class).find(named.system());
        var viewer = callers.get().actor();
        return item.flatMap(found ->
                system.map(known -> new ItemDrafts(found, known, evidence(found), viewer.account(), closing(viewer))));
    }

    private ClosingChecklist closing(Actor viewer) {
        return new ClosingChecklist(
                axon.getComponent(ClosingPolicy.class), axon.getComponent(KnownAccounts.class), viewer);
    }

    private List<KnownEvidence> evidence(ItemState item) {
        var register = axon.getComponent(EvidenceRegister.class);
        return item.course().attached().stream()
                .map(attached -> register.of(item.id().system(), attached.evidenceId()))
                .toList();
    }
}
