package io.poamledger.command.evidence.reference;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.poamledger.command.Rule;
import io.poamledger.command.evidence.state.EvidenceState;
import io.poamledger.command.system.state.KnownSystem;
import io.poamledger.command.system.state.Systems;
import io.poamledger.events.evidence.ReferenceRehashed;
import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;

/** What is said of an artifact that is kept elsewhere. */
public final class References {

    private final EvidenceState evidence;

    public References(EvidenceState evidence) {
        this.evidence = evidence;
    }

    @CommandHandler
    void handle(RehashReference command, Systems systems) {
        evidence.isOfItsSystem(command);
        if (evidence.lastRehashed().equals(Optional.<ReferenceRehashed>of(command.rehashed()))) {
            return;
        }
        evidence.isNotDisposed();
        if (evidence.known().reference().isEmpty()) {
            throw Rule.EVIDENCE_KEPT_HERE.refuses(
                    "'" + evidence.known().fileName() + "' is kept here; verify its bytes instead");
        }
        wasHashedByToday(command.hashedOn(), systems.known(command.systemId()));
        apply(command.rehashed());
    }

    static void wasHashedByToday(LocalDate hashedOn, KnownSystem system) {
        if (system.isInTheFuture(hashedOn)) {
            throw Rule.EVIDENCE_DATED_IN_THE_FUTURE.refuses(
                    "Evidence hashed on " + hashedOn + " is from the future; today is " + system.todayAndZone());
        }
    }
}
