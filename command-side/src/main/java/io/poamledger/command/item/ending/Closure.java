package io.poamledger.command.item.ending;

import io.poamledger.command.Rule;
import io.poamledger.command.evidence.state.EvidenceRegister;
import io.poamledger.command.evidence.state.Support;
import io.poamledger.command.item.state.ItemState;
import io.poamledger.command.item.state.LifeRules;
import io.poamledger.command.system.state.KnownSystem;
import io.poamledger.events.item.EvidenceAttached;
import io.poamledger.events.item.ItemClosed;
import io.poamledger.events.item.PoamItemEvent;
import io.poamledger.events.item.SeparationWaived;
import io.poamledger.events.organisation.AccountId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The closing of an item with evidence: what it needs (rule C-8), and what becomes of it. */
record Closure(CloseWithEvidence command, ItemState item) {

    /** Whether the item was closed with just these words and this evidence. */
    boolean isSoAlready() {
        return item.course()
                .closed()
                .filter(closed -> closed.completedOn().equals(command.completedOn())
                        && closed.actionsTaken().equals(command.actionsTaken())
                        && closed.deviations().equals(command.deviations())
                        && closed.sspVersion().equals(command.sspVersion())
                        && Support.isOf(command.evidence(), closed.evidence(), closed.referenced()))
                .isPresent();
    }

    void check(KnownSystem system) {
        mayBegin(item);
        LifeRules.itIsCompletedWhenItCanBe(command.completedOn(), item, system);
        thereIsEvidence();
    }

    /** Whether the item may be closed as it stands, whatever is said of it. */
    static void mayBegin(ItemState item) {
        LifeRules.theItemHasNotEnded(item);
        LifeRules.theWorkHasBegun(item);
        LifeRules.everyMilestoneHasEnded(item);
    }

    /**
     * The waiver to record; empty where none is needed.
     *
     * @param separation of whoever closes
     */
    Optional<String> waiver(Separation separation, ClosingPolicy policy) {
        var involved = separation.whyNotSomebodyElse();
        if (!policy.separationOfDuties()) {
            return involved.isPresent()
                    ? Optional.of(command.waiver().orElse(ClosingPolicy.SWITCHED_OFF))
                    : command.waiver();
        }
        if (involved.isPresent()) {
            return Optional.of(waivedBySomebodyElse(separation.actor().account(), involved.get()));
        }
        return separation.cannotBeTold() ? Optional.of(theWaiverForAnUnlinkedParty(separation)) : Optional.empty();
    }

    private String waivedBySomebodyElse(AccountId actor, String involved) {
        return item.involved()
                .waiverFor(actor)
                .map(SeparationWaived::reason)
                .orElseThrow(() -> Rule.CLOSED_BY_THE_PRIMARY_PARTY.refuses("'" + actor + "' cannot close item "
                        + item.id() + ": '" + actor + "' " + involved + " (responsible party '" + partyName()
                        + "'); somebody else has to close it, or to waive that"));
    }

    /**
     * What is to be stored, in order.
     *
     * @throws io.poamledger.command.Rejected if an artifact is not final, not of this system, superseded, or its bytes changed; if it is
     *     kept elsewhere, and was hashed too long ago
     */
    List<PoamItemEvent> events(EvidenceRegister register, KnownSystem system, Optional<String> waiver) {
        var events = new ArrayList<PoamItemEvent>();
        var artifacts = command.evidence().stream()
                .map(id -> register.supporting(system.id(), id, system.today()))
                .toList();
        artifacts.stream()
                .filter(artifact -> item.course().attached(artifact.id()).isEmpty())
                .map(artifact -> new EvidenceAttached(
                        item.id(), artifact.id(), artifact.fileName(), artifact.content(), "attached when closing"))
                .forEach(events::add);
        var support = Support.of(artifacts);
        events.add(new ItemClosed(
                item.id(),
                command.completedOn(),
                command.actionsTaken(),
                command.deviations(),
                command.sspVersion(),
                support.kept(),
                waiver,
                support.referenced()));
        return events;
    }

    private void thereIsEvidence() {
        if (command.evidence().isEmpty()) {
            throw Rule.NO_FINAL_EVIDENCE.refuses("Item " + item.id()
                    + " cannot be closed with 0 pieces of evidence; name at least 1 final artifact");
        }
    }

    private String theWaiverForAnUnlinkedParty(Separation separation) {
        var actor = separation.actor().account();
        return command.waiver()
                .orElseThrow(() -> Rule.PRIMARY_PARTY_NOT_LINKED.refuses("No account stands behind "
                        + separation.parties() + " of item " + item.id() + ", so that cannot be told from '" + actor
                        + "'; give a waiver that says why '" + actor + "' may close it"));
    }

    private String partyName() {
        return item.plan()
                .responsibility()
                .map(assigned -> assigned.primary().name())
                .orElse("nobody");
    }
}
