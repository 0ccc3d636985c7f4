package io.poamledger.command.item.work;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.poamledger.command.evidence.state.EvidenceRegister;
import io.poamledger.command.evidence.state.KnownEvidence;
import io.poamledger.command.item.state.ItemState;
import io.poamledger.command.item.state.LifeRules;
import io.poamledger.command.system.state.Systems;
import io.poamledger.events.item.EvidenceAttached;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;

/** What is told of the work on an item. */
public final class Work {

    private final ItemState item;

    public Work(ItemState item) {
        this.item = item;
    }

    @CommandHandler
    void handle(RecordProgress command, Systems systems) {
        var recorded = command.recorded(systems.known(item.id().system()).today());
        if (item.course().lastProgress().equals(Optional.of(recorded))) {
            return;
        }
        LifeRules.theItemHasNotEnded(item);
        apply(recorded);
    }

    @CommandHandler
    void handle(AttachEvidence command, EvidenceRegister evidence) {
        if (WorkRules.isAttached(command, item)) {
            return;
        }
        LifeRules.theItemHasNotEnded(item);
        attach(evidence.of(item.id().system(), command.evidenceId()), command.note());
    }

    /** Ties an artifact to the item while it is registered; nothing where it is tied to it. */
    public void takes(KnownEvidence artifact, String note) {
        if (item.course().attached(artifact.id()).isEmpty()) {
            LifeRules.theItemHasNotEnded(item);
            attach(artifact, note);
        }
    }

    private void attach(KnownEvidence artifact, String note) {
        apply(new EvidenceAttached(item.id(), artifact.id(), artifact.fileName(), artifact.content(), note));
    }
}
