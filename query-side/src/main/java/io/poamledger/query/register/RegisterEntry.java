package io.poamledger.query.register;

import io.poamledger.events.item.ItemKind;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.RequirementId;
import io.poamledger.events.item.RiskLevel;
import io.poamledger.query.cmmc.ItemVerdict;
import io.poamledger.query.facts.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A line of the register. Days are calendar days in the system's time zone.
 *
 * @param label the item's number as people see it
 * @param closedBeforeTheLedger closed by an import, evidence not verified
 * @param originalDueOn the first completion date ever given
 * @param baselineDueOn the completion date that was agreed
 * @param slipDays by how many days the completion was postponed since the baseline; never less, but by a confirmed correction
 * @param closedDaysLate how many days after the baseline an item closed with evidence was completed; 0 where it was in time
 * @param verdict whether it may stand on the POA&amp;M of a CMMC assessment, and what its requirement is worth
 * @param daysLate how long an active item is past its completion date; 0 on the day it is due
 */
public record RegisterEntry(
        PoamItemId item,
        String label,
        String system,
        ItemKind kind,
        State state,
        boolean closedBeforeTheLedger,
        Optional<RequirementId> requirement,
        ItemVerdict verdict,
        List<String> references,
        String title,
        Optional<RiskLevel> risk,
        Optional<String> owner,
        Optional<LocalDate> dueOn,
        Optional<LocalDate> originalDueOn,
        Optional<LocalDate> baselineDueOn,
        int slipDays,
        int daysLate,
        int closedDaysLate,
        int milestonesDone,
        int milestones,
        Optional<String> nextMilestone,
        Optional<LocalDate> nextMilestoneDueOn,
        Optional<LocalDate> closedOn,
        Instant openedAt,
        Instant touchedAt,
        LocalDate touchedOn) {}
