package io.poamledger.command.item.weakness;

import io.poamledger.command.AllowedTo;
import io.poamledger.command.Given;
import io.poamledger.command.InternalCommand;
import io.poamledger.command.Malformed;
import io.poamledger.command.item.predecessors.Answer;
import io.poamledger.events.Entries;
import io.poamledger.events.SystemId;
import io.poamledger.events.Words;
import io.poamledger.events.item.CompletionRescheduled;
import io.poamledger.events.item.CompletionScheduled;
import io.poamledger.events.item.DeviationKind;
import io.poamledger.events.item.DeviationRequested;
import io.poamledger.events.item.ItemKind;
import io.poamledger.events.item.MilestoneAdded;
import io.poamledger.events.item.MilestoneCancelled;
import io.poamledger.events.item.MilestoneCompleted;
import io.poamledger.events.item.MilestoneId;
import io.poamledger.events.item.MilestoneRescheduled;
import io.poamledger.events.item.MoveReason;
import io.poamledger.events.item.Origin;
import io.poamledger.events.item.PoamItemEvent;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.PriorClosureRecorded;
import io.poamledger.events.item.ProgressRecorded;
import io.poamledger.events.item.RemediationPlanned;
import io.poamledger.events.item.ResourcesEstimated;
import io.poamledger.events.item.ResponsibilityAssigned;
import io.poamledger.events.item.ResponsibleParty;
import io.poamledger.events.item.RiskAssessed;
import io.poamledger.events.item.RiskLevel;
import io.poamledger.events.item.Weakness;
import io.poamledger.events.item.WeaknessOpened;
import io.poamledger.events.organisation.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Open an item as a file states it, with everything that the file says about it, in one commit; its number is handed
 * out.
 *
 * @param rating absent rates nothing; {@code rationale} may be empty
 * @param remediation what will be done; absent plans nothing
 * @param primaryParty by name or role; {@code supporting} without it is refused
 * @param moves how it came to be due on {@code dueOn}, the first one first; the last one leads there
 * @param milestones numbered from 1 in this order
 * @param log in the order of the file
 * @param deviation what is asked for, for somebody else to decide; never of an assessment item
 * @param continues the void item whose promise it takes over
 * @param recurs the closed item whose weakness is there again
 * @param none why it is none of the ended items that look alike
 * @param otherColumns what the file says that has no field here: column to text
 */
@AllowedTo(Role.COMPLIANCE_MANAGER)
public record OpenImportedItem(
        SystemId systemId,
        ItemKind kind,
        Weakness weakness,
        Optional<RiskLevel> rating,
        Optional<RiskLevel> likelihood,
        Optional<RiskLevel> impact,
        @Words String rationale,
        @Words Optional<String> remediation,
        @Words Optional<String> primaryParty,
        List<String> supporting,
        @Words Optional<String> resources,
        Optional<LocalDate> dueOn,
        @Entries(most = 1_000) List<Move> moves,
        @Entries(most = 1_000) List<Milestone> milestones,
        @Entries(most = 2_000) List<LogEntry> log,
        Optional<Deviation> deviation,
        Optional<PriorClosure> priorClosure,
        Optional<PoamItemId> continues,
        Optional<PoamItemId> recurs,
        @Words Optional<String> none,
        @Entries(most = 500) @Words(most = 32_767) Map<String, String> otherColumns)
        implements InternalCommand {

    /** What is noted where a file says nothing but that work has begun. */
    public static final String BEGUN = "In progress, as the imported file states.";

    /**
     * A step of the plan.
     *
     * @param completedOn the day it was done, if it was
     * @param cancelledBecause why it will not be done, if it will not; never beside {@code completedOn}
     * @param moves how it came to be due on {@code dueOn}, the first one first; the last one leads there
     */
    public record Milestone(
            @Words String title,
            @Words String description,
            LocalDate dueOn,
            Optional<LocalDate> completedOn,
            @Words Optional<String> cancelledBecause,
            @Entries(most = 1_000) List<Move> moves) {

        public Milestone {
            moves = List.copyOf(moves);
            title = Given.text("milestones.title", title);
            Given.required("milestones.dueOn", dueOn);
            cancelledBecause = Given.optionalText(cancelledBecause);
            if (completedOn.isPresent() && cancelledBecause.isPresent()) {
                throw new Malformed(
                        "milestones.completedOn",
                        completedOn.get().toString(),
                        "Milestone '" + title + "' is completed and cancelled");
            }
        }

        /** One whose day never moved. */
        public Milestone(
                String title,
                String description,
                LocalDate dueOn,
                Optional<LocalDate> completedOn,
                Optional<String> cancelledBecause) {
            this(title, description, dueOn, completedOn, cancelledBecause, List.of());
        }

        public boolean isOpen() {
            return completedOn.isEmpty() && cancelledBecause.isEmpty();
        }
    }

    /** A day that had moved before the file was read. */
    public record Move(
            LocalDate from,
            LocalDate to,
            MoveReason code,
            @Words String reason) {

        public Move {
            reason = Given.text("milestones.moves.reason", reason);
        }
    }

    /** Something that was noted about the item before. */
    public record LogEntry(
            @Words String text,
            Optional<LocalDate> happenedOn,
            @Words Optional<String> reportedBy) {

        public LogEntry {
            text = Given.text("log.text", text);
        }
    }

    /** A deviation that the file speaks of. */
    public record Deviation(DeviationKind kind, @Words String rationale) {

        public Deviation {
            rationale = Given.text("deviation.rationale", rationale);
        }
    }

    /**
     * A closing that happened before the file was read.
     *
     * @param closedBy may be empty
     * @param reference where that is written, never blank
     */
    public record PriorClosure(
            Optional<LocalDate> claimedOn,
            @Words String closedBy,
            @Words String reference) {

        public PriorClosure {
            reference = Given.text("priorClosure.reference", reference);
        }
    }

    public OpenImportedItem {
        Given.required("systemId", systemId);
        Given.required("kind", kind);
        Given.required("weakness", weakness);
        remediation = Given.optionalText(remediation);
        primaryParty = Given.optionalText(primaryParty);
        supporting = Given.texts("supporting", supporting);
        resources = Given.optionalText(resources);
        moves = List.copyOf(moves);
        milestones = List.copyOf(milestones);
        log = List.copyOf(log);
        none = Given.optionalText(none);
        otherColumns = Map.copyOf(otherColumns);
        if (deviation.isPresent() && (kind == ItemKind.ASSESSMENT || priorClosure.isPresent())) {
            throw new Malformed(
                    "deviation",
                    "",
                    "A deviation is asked for of what is open, and never of a finding of an assessment");
        }
        Given.atMostOne("continues", continues, "recurs", recurs, "none", none);
        if (rating.isEmpty() && (likelihood.isPresent() || impact.isPresent())) {
            throw new Malformed("rating", "", "'rating' is missing; likelihood and impact alone rate nothing");
        }
        if (primaryParty.isEmpty() && !supporting.isEmpty()) {
            throw new Malformed("primaryParty", "", "'primaryParty' is missing; only helpers are named: " + supporting);
        }
    }

    Answer answer() {
        return new Answer(continues, recurs, none);
    }

    List<PoamItemEvent> opened(PoamItemId itemId, Origin origin) {
        var events = new ArrayList<PoamItemEvent>();
        events.add(new WeaknessOpened(itemId, kind, weakness, otherColumns, origin));
        rating.ifPresent(level -> events.add(new RiskAssessed(itemId, likelihood, impact, level, rationale)));
        remediation.ifPresent(actions -> events.add(new RemediationPlanned(itemId, actions, List.of(), "", "")));
        primaryParty.ifPresent(name -> events.add(new ResponsibilityAssigned(
                itemId,
                ResponsibleParty.named(name),
                supporting.stream().map(ResponsibleParty::named).toList())));
        resources.ifPresent(
                words -> events.add(new ResourcesEstimated(itemId, words, Optional.empty(), Optional.empty())));
        dueOn.ifPresent(day -> events.add(new CompletionScheduled(
                itemId, moves.stream().findFirst().map(Move::from).orElse(day))));
        moves.forEach(move -> events.add(new CompletionRescheduled(
                itemId, move.from(), move.to(), move.code(), move.reason(), Optional.empty())));
        for (var number = 1; number <= milestones.size(); number++) {
            steps(itemId, new MilestoneId(number), milestones.get(number - 1), events);
        }
        for (var entry : log) {
            events.add(new ProgressRecorded(itemId, entry.text(), entry.happenedOn(), entry.reportedBy()));
        }
        deviation.ifPresent(asked -> events.add(new DeviationRequested(itemId, 1, asked.kind(), asked.rationale())));
        priorClosure.ifPresent(closure -> events.add(
                new PriorClosureRecorded(itemId, closure.claimedOn(), closure.closedBy(), closure.reference())));
        return events;
    }

    private static void steps(PoamItemId itemId, MilestoneId id, Milestone milestone, List<PoamItemEvent> events) {
        var first = milestone.moves().stream().findFirst().map(Move::from).orElse(milestone.dueOn());
        events.add(new MilestoneAdded(itemId, id, milestone.title(), milestone.description(), first));
        milestone
                .moves()
                .forEach(move -> events.add(new MilestoneRescheduled(
                        itemId, id, move.from(), move.to(), move.code(), move.reason(), Optional.empty())));
        milestone.completedOn().ifPresent(day -> events.add(new MilestoneCompleted(itemId, id, day, "")));
        milestone.cancelledBecause().ifPresent(reason -> events.add(new MilestoneCancelled(itemId, id, reason)));
    }

    @Override
    public Optional<SystemId> about() {
        return Optional.of(systemId);
    }
}
