package io.poamledger.command.evidence.reference;

import io.poamledger.command.Rule;
import io.poamledger.command.evidence.state.EvidenceRegister;
import io.poamledger.command.evidence.state.EvidenceState;
import io.poamledger.command.system.state.Systems;
import io.poamledger.events.evidence.EvidenceEvent;
import io.poamledger.events.evidence.EvidenceFinalised;
import io.poamledger.events.evidence.EvidenceId;
import io.poamledger.events.evidence.EvidenceReferenced;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;

/** Registers artifacts that are kept elsewhere. The rules are asked before an aggregate is, because Axon logs whatever is thrown while one is created. */
public final class ReferringToEvidence {

    private final Begun begun;
    private final EvidenceRegister register;
    private final ItemEvidence items;
    private final Systems systems;

    public ReferringToEvidence(Begun begun, EvidenceRegister register, ItemEvidence items, Systems systems) {
        this.begun = begun;
        this.register = register;
        this.items = items;
        this.systems = systems;
    }

    /** Begins an artifact with these events. */
    public interface Begun {

        void with(List<EvidenceEvent> events) throws Exception;
    }

    @CommandHandler
    EvidenceId handle(ReferenceEvidence command) throws Exception {
        var referenced = command.referenced();
        var known = register.state(command.systemId(), referenced.evidenceId());
        if (known.isPresent()) {
            isTheSame(referenced, known.get());
        } else {
            begins(command, referenced);
        }
        command.itemId().ifPresent(item -> {
            if (!item.system().equals(command.systemId())) {
                throw Rule.ITEM_OF_ANOTHER_SYSTEM.refuses(
                        "Item " + item + " is of another system than '" + command.systemId() + "'");
            }
            items.attach(item, known.orElseGet(() -> stateOf(referenced)).known(), command.description());
        });
        return referenced.evidenceId();
    }

    private void begins(ReferenceEvidence command, EvidenceReferenced referenced) throws Exception {
        systems.known(command.systemId());
        var events = new ArrayList<EvidenceEvent>(List.of(referenced));
        if (command.inFinalForm()) {
            events.add(new EvidenceFinalised(referenced.evidenceId(), referenced.systemId(), referenced.content()));
        }
        begun.with(events);
    }

    private static void isTheSame(EvidenceReferenced referenced, EvidenceState known) {
        if (!known.first().equals(Optional.of(referenced))) {
            throw Rule.EVIDENCE_EXISTS.refuses("'" + referenced.fileName() + "', kept in " + referenced.place()
                    + ", with that digest is evidence " + referenced.evidenceId()
                    + " already, said otherwise; state there that it was hashed again");
        }
    }

    private static EvidenceState stateOf(EvidenceReferenced referenced) {
        var state = new EvidenceState();
        state.evolve(referenced, Instant.EPOCH);
        return state;
    }
}
