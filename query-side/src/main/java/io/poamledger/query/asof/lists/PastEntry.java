package io.poamledger.query.asof.lists;

import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.RequirementId;
import io.poamledger.events.item.RiskLevel;
import io.poamledger.query.asof.versions.ItemVersion;
import io.poamledger.query.facts.Promise;
import io.poamledger.query.facts.State;
import io.poamledger.query.systems.RegisteredSystem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A line of the register as it was known.
 *
 * @param label the item's number as people see it
 * @param closedBeforeTheLedger closed by an import, evidence not verified
 * @param daysLate how long an item active then was past its completion date; 0 on the day it was due
 * @param openMilestones how many milestones were still to be done
 * @param since when what is shown had last changed
 */
public record PastEntry(
        PoamItemId item,
        String label,
        String system,
        State state,
        boolean closedBeforeTheLedger,
        Optional<RequirementId> requirement,
        String title,
        Optional<RiskLevel> risk,
        Optional<String> owner,
        Optional<LocalDate> dueOn,
        int daysLate,
        int openMilestones,
        Instant since) {

    static PastEntry of(ItemVersion item, RegisteredSystem system, LocalDate day) {
        return new PastEntry(
                item.id(),
                system.label(item.id().number()),
                system.name(),
                item.state(),
                item.closedBefore(),
                item.requirement(),
                item.title(),
                item.risk(),
                Optional.of(item.owner()).filter(name -> !name.isEmpty()),
                item.due(),
                Promise.daysLate(item.state(), item.due(), day),
                item.state().active() ? item.steps().size() : 0,
                item.from());
    }
}
