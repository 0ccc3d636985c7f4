package io.poamledger.command.item;

import io.poamledger.command.Rule;
import io.poamledger.events.evidence.EvidenceId;
import io.poamledger.events.item.CompletionRescheduled;
import io.poamledger.events.item.CompletionScheduled;
import io.poamledger.events.item.EvidenceAttached;
import io.poamledger.events.item.ItemClosed;
import io.poamledger.events.item.ItemKind;
import io.poamledger.events.item.ItemVoided;
import io.poamledger.events.item.LifeEvent;
import io.poamledger.events.item.MilestoneAdded;
import io.poamledger.events.item.MilestoneCancelled;
import io.poamledger.events.item.MilestoneCompleted;
import io.poamledger.events.item.MilestoneId;
import io.poamledger.events.item.MilestoneRescheduled;
import io.poamledger.events.item.PlanApproved;
import io.poamledger.events.item.PlanEvent;
import io.poamledger.events.item.PoamItemEvent;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.PriorClosureRecorded;
import io.poamledger.events.item.ProgressRecorded;
import io.poamledger.events.item.RemediationPlanned;
import io.poamledger.events.item.ResourcesEstimated;
import io.poamledger.events.item.ResponsibilityAssigned;
import io.poamledger.events.item.RiskAssessed;
import io.poamledger.events.item.ScheduleEvent;
import io.poamledger.events.item.Weakness;
import io.poamledger.events.item.WeaknessEvent;
import io.poamledger.events.item.WeaknessOpened;
import io.poamledger.events.item.WeaknessRevised;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What the rules about an item read: the pure fold of its events. Texts are kept only to recognise a repetition. */
final class ItemState {

    private @Nullable WeaknessOpened opened;
    private @Nullable Weakness weakness;
    private Optional<RiskAssessed> risk = Optional.empty();
    private Optional<RemediationPlanned> remediation = Optional.empty();
    private Optional<ResponsibilityAssigned> responsibility = Optional.empty();
    private Optional<ResourcesEstimated> resources = Optional.empty();
    private Optional<LocalDate> dueOn = Optional.empty();
    private Optional<ProgressRecorded> lastProgress = Optional.empty();
    private Optional<ItemClosed> closed = Optional.empty();
    private Optional<PriorClosureRecorded> priorClosure = Optional.empty();
    private boolean approvedAsItStands;
    private Stage stage = Stage.OPEN;
    private final TreeMap<MilestoneId, Milestone> milestones = new TreeMap<>();
    private final Map<EvidenceId, EvidenceAttached> attached = new LinkedHashMap<>();

    void evolve(PoamItemEvent event) {
        switch (event) {
            case WeaknessEvent e -> evolve(e);
            case PlanEvent e -> evolve(e);
            case ScheduleEvent e -> evolve(e);
            case LifeEvent e -> evolve(e);
        }
    }

    private void evolve(WeaknessEvent event) {
        switch (event) {
            case WeaknessOpened e -> {
                opened = e;
                weakness = e.weakness();
            }
            case WeaknessRevised e -> weakness = e.to();
            case RiskAssessed e -> risk = Optional.of(e);
        }
    }

    private void evolve(PlanEvent event) {
        approvedAsItStands = false;
        switch (event) {
            case RemediationPlanned e -> remediation = Optional.of(e);
            case ResponsibilityAssigned e -> responsibility = Optional.of(e);
            case ResourcesEstimated e -> resources = Optional.of(e);
            case PlanApproved _ -> {
                approvedAsItStands = true;
                workBegan();
            }
        }
    }

    private void evolve(ScheduleEvent event) {
        approvedAsItStands = event instanceof MilestoneCompleted && approvedAsItStands;
        switch (event) {
            case CompletionScheduled e -> dueOn = Optional.of(e.dueOn());
            case CompletionRescheduled e -> dueOn = Optional.of(e.to());
            case MilestoneAdded e -> milestones.put(e.milestoneId(), Milestone.added(e));
            case MilestoneRescheduled e -> change(e.milestoneId(), m -> m.movedTo(e.to()));
            case MilestoneCompleted e -> {
                change(e.milestoneId(), m -> m.completed(e.completedOn()));
                workBegan();
            }
            case MilestoneCancelled e -> change(e.milestoneId(), Milestone::notDone);
        }
    }

    private void evolve(LifeEvent event) {
        switch (event) {
            case ProgressRecorded e -> {
                lastProgress = Optional.of(e);
                workBegan();
            }
            case EvidenceAttached e -> {
                attached.put(e.evidenceId(), e);
                workBegan();
            }
            case ItemClosed e -> {
                closed = Optional.of(e);
                stage = Stage.CLOSED;
            }
            case PriorClosureRecorded e -> {
                priorClosure = Optional.of(e);
                stage = Stage.CLOSED;
            }
            case ItemVoided _ -> stage = Stage.VOID;
        }
    }

    private void workBegan() {
        if (stage == Stage.OPEN) {
            stage = Stage.IN_PROGRESS;
        }
    }

    private void change(MilestoneId id, UnaryOperator<Milestone> change) {
        milestones.computeIfPresent(id, (_, milestone) -> change.apply(milestone));
    }

    PoamItemId id() {
        return Objects.requireNonNull(opened).itemId();
    }

    ItemKind kind() {
        return Objects.requireNonNull(opened).kind();
    }

    Weakness weakness() {
        return Objects.requireNonNull(weakness);
    }

    Stage stage() {
        return stage;
    }

    Optional<RiskAssessed> risk() {
        return risk;
    }

    Optional<RemediationPlanned> remediation() {
        return remediation;
    }

    Optional<ResponsibilityAssigned> responsibility() {
        return responsibility;
    }

    Optional<ResourcesEstimated> resources() {
        return resources;
    }

    Optional<LocalDate> dueOn() {
        return dueOn;
    }

    Optional<ProgressRecorded> lastProgress() {
        return lastProgress;
    }

    Optional<ItemClosed> closed() {
        return closed;
    }

    Optional<PriorClosureRecorded> priorClosure() {
        return priorClosure;
    }

    /** Whether the plan was approved and nothing of it changed since, except that steps were done. */
    boolean isApprovedAsItStands() {
        return approvedAsItStands;
    }

    /** In the order of their numbers. */
    Collection<Milestone> milestones() {
        return milestones.values();
    }

    List<Milestone> openMilestones() {
        return milestones.values().stream().filter(Milestone::isOpen).toList();
    }

    /** @throws io.poamledger.command.Rejected by {@link Rule#MILESTONE_UNKNOWN} */
    Milestone milestone(MilestoneId id) {
        var milestone = milestones.get(id);
        if (milestone == null) {
            throw Rule.MILESTONE_UNKNOWN.refuses("Item " + id() + " has no milestone " + id + "; it has "
                    + (milestones.isEmpty() ? "none" : milestones.keySet()));
        }
        return milestone;
    }

    MilestoneId nextMilestone() {
        return new MilestoneId(milestones.isEmpty() ? 1 : milestones.lastKey().number() + 1);
    }

    /** In the order in which they came. */
    Collection<EvidenceAttached> attached() {
        return attached.values();
    }

    Optional<EvidenceAttached> attached(EvidenceId id) {
        return Optional.ofNullable(attached.get(id));
    }
}
