package io.poamledger.cmmc.closeout;

import io.poamledger.cmmc.clock.ScheduleRules;
import io.poamledger.cmmc.pack.Pack;
import io.poamledger.cmmc.pack.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Closing and reopening one item inside the organisation, which is not the closeout (rules C-8, C-9). */
public record ItemRules(Pack pack) {

    /**
     * Every reason why an item may not be closed; empty if it may.
     *
     * @param separateValidator the policy that nobody closes what they answer for
     * @param today in the configured zone
     */
    public List<Reason> closingRefusals(ClosingFacts facts, boolean separateValidator, LocalDate today) {
        var refusals = new ArrayList<Reason>();
        if (facts.milestonesOpen() > 0) {
            refusals.add(reason("Milestones are open.", facts.milestonesOpen() + " open", "0 open"));
        }
        if (facts.completedOn().isEmpty()) {
            refusals.add(reason("The day of completion is not given.", "no day", "a day"));
        }
        facts.completedOn()
                .flatMap(day -> new ScheduleRules(pack).inTheFuture("The day of completion", day, today))
                .ifPresent(refusals::add);
        if (facts.finalEvidence() == 0) {
            refusals.add(reason("There is no final evidence with a verified hash.", "0", "at least 1"));
        }
        if (separateValidator && facts.validatorAnswersForIt()) {
            refusals.add(
                    reason("Nobody closes what they are responsible for.", "the responsible party", "somebody else"));
        }
        if (!facts.securityPlanUpToDate()) {
            refusals.add(reason("The system security plan is not up to date.", "not updated", "updated"));
        }
        return refusals;
    }

    /**
     * Why an item may not be reopened; empty if it may.
     *
     * @param closeoutFinalised whether the closeout that the item was part of has been finalised
     */
    public Optional<Reason> reopeningRefusal(boolean closeoutFinalised) {
        return closeoutFinalised
                ? Optional.of(new Reason(
                        pack.citation("C-9"),
                        "The closeout is finalised; a recurrence is a new item that names this one.",
                        "finalised",
                        "not finalised"))
                : Optional.empty();
    }

    private Reason reason(String sentence, String found, String required) {
        return new Reason(pack.citation("C-8"), sentence, found, required);
    }
}
