package io.poamledger.command.item;

import io.poamledger.command.Command;
import io.poamledger.command.Rejected;
import io.poamledger.command.forms.Choice;
import io.poamledger.command.forms.Draft;
import io.poamledger.command.forms.Drafts;
import io.poamledger.command.forms.Named;
import io.poamledger.command.system.KnownSystem;
import io.poamledger.events.evidence.EvidenceId;
import io.poamledger.events.item.MilestoneId;
import io.poamledger.events.item.ResponsibilityAssigned;
import io.poamledger.events.item.ResponsibleParty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * An item as the forms of its commands see it. A command that is not mentioned here is refused when the item has ended, and
 * its form is empty at first.
 */
record ItemDrafts(ItemState item, KnownSystem system) implements Drafts {

    /**
     * How a command is offered.
     *
     * @param rule refuses it as things stand, whatever it says
     * @param shows what its form holds at first
     */
    private record Offer(Consumer<Seen> rule, Function<Seen, Optional<?>> shows) {

        static Offer unless(Consumer<Seen> rule) {
            return new Offer(rule, _ -> Optional.empty());
        }

        Offer showing(Function<Seen, Optional<?>> first) {
            return new Offer(rule, first);
        }
    }

    private record Seen(ItemState item, KnownSystem system, Named named) {

        Milestone milestone() {
            return item.milestone(named.milestone());
        }
    }

    private static final Offer UNTIL_IT_ENDS = Offer.unless(seen -> LifeRules.theItemHasNotEnded(seen.item()));
    private static final Offer WHEN_A_LATER_DATE_IS_ASKED_FOR = Offer.unless(
                    seen -> NegotiationRules.somethingIsAskedFor(seen.item()))
            .showing(seen -> seen.item().schedule().requested().stream()
                    .findFirst()
                    .map(asked -> Map.of("milestoneId", asked.milestoneId(), "newDueOn", asked.to())));
    private static final Offer WHILE_AN_ACCOUNT_ANSWERS_FOR_IT =
            Offer.unless(seen -> NegotiationRules.anAccountAnswersForIt(seen.item()));
    private static final Offer WHILE_THE_STEP_IS_OPEN =
            Offer.unless(seen -> ScheduleRules.check(seen.milestone(), seen.item()));

    private static final Map<Class<? extends Command>, Offer> OFFERS = Map.ofEntries(
            Map.entry(
                    ReviseWeakness.class,
                    UNTIL_IT_ENDS.showing(seen -> Optional.of(seen.item().weakness()))),
            Map.entry(
                    AssessRisk.class, UNTIL_IT_ENDS.showing(seen -> seen.item().risk())),
            Map.entry(
                    PlanRemediation.class,
                    UNTIL_IT_ENDS.showing(seen -> seen.item().remediation())),
            Map.entry(
                    AssignResponsibility.class,
                    UNTIL_IT_ENDS.showing(seen -> seen.item().responsibility().map(ItemDrafts::names))),
            Map.entry(
                    EstimateResources.class,
                    UNTIL_IT_ENDS.showing(seen -> seen.item().resources())),
            Map.entry(ApprovePlan.class, Offer.unless(seen -> PlanRules.check(seen.item()))),
            Map.entry(ScheduleCompletion.class, Offer.unless(seen -> ScheduleRules.mayBeScheduled(seen.item()))),
            Map.entry(
                    RescheduleCompletion.class,
                    Offer.unless(seen -> ScheduleRules.mayBeRescheduled(seen.item()))
                            .showing(seen -> seen.item().dueOn().map(day -> Map.of("newDueOn", day)))),
            Map.entry(
                    RescheduleMilestone.class,
                    WHILE_THE_STEP_IS_OPEN.showing(seen ->
                            Optional.of(Map.of("newDueOn", seen.milestone().dueOn())))),
            Map.entry(CompleteMilestone.class, WHILE_THE_STEP_IS_OPEN.showing(ItemDrafts::completedToday)),
            Map.entry(CancelMilestone.class, WHILE_THE_STEP_IS_OPEN),
            Map.entry(ApproveExtension.class, WHEN_A_LATER_DATE_IS_ASKED_FOR),
            Map.entry(DenyExtension.class, WHEN_A_LATER_DATE_IS_ASKED_FOR),
            Map.entry(AcceptDates.class, WHILE_AN_ACCOUNT_ANSWERS_FOR_IT),
            Map.entry(ContestDates.class, WHILE_AN_ACCOUNT_ANSWERS_FOR_IT),
            Map.entry(
                    ConfirmCorrection.class,
                    Offer.unless(seen -> PromiseRules.aCorrectionWaits(seen.item()))
                            .showing(seen -> seen.item()
                                    .schedule()
                                    .corrected()
                                    .findFirst()
                                    .map(ItemDrafts::mistyped))),
            Map.entry(
                    CloseWithEvidence.class,
                    Offer.unless(seen -> Closure.mayBegin(seen.item())).showing(ItemDrafts::completedToday)));

    @Override
    public Draft of(Class<? extends Command> command, Named named) {
        var offer = OFFERS.getOrDefault(command, UNTIL_IT_ENDS);
        var seen = new Seen(item, system, named);
        try {
            offer.rule().accept(seen);
        } catch (Rejected refused) {
            return Draft.refused(refused);
        }
        return new Draft(Optional.empty(), offer.shows().apply(seen), choices(command));
    }

    private static Optional<?> completedToday(Seen seen) {
        return Optional.of(Map.of("completedOn", seen.system().today()));
    }

    private static Map<String, ?> mistyped(PromisedDay promise) {
        return Map.of(
                "milestoneId",
                promise.id().milestoneId(),
                "wrong",
                promise.mistyped().orElseThrow());
    }

    private static Map<String, ?> names(ResponsibilityAssigned assigned) {
        return Map.of(
                "primary",
                assigned.primary().name(),
                "primaryAccount",
                assigned.primary().account(),
                "supporting",
                assigned.supporting().stream().map(ResponsibleParty::name).toList());
    }

    private Map<Class<?>, List<Choice>> choices(Class<? extends Command> command) {
        var steps = command == RequestExtension.class ? item.openMilestones() : item.milestones();
        return Map.of(
                EvidenceId.class,
                item.attached().stream()
                        .map(attached -> new Choice(attached.evidenceId().toString(), attached.fileName()))
                        .toList(),
                MilestoneId.class,
                steps.stream()
                        .map(step -> new Choice(
                                step.id().toString(), step.id() + ". " + step.title() + ", " + step.standing()))
                        .toList());
    }
}
