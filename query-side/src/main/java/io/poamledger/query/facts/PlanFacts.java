package io.poamledger.query.facts;

import io.poamledger.events.item.PlanApproved;
import io.poamledger.events.item.PlanEvent;
import io.poamledger.events.item.RemediationPlanned;
import io.poamledger.events.item.ResourcesCommitted;
import io.poamledger.events.item.ResourcesEstimated;
import io.poamledger.events.item.ResponsibilityAssigned;
import io.poamledger.events.item.ResponsibleParty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What will be done, by whom, with what.
 *
 * @param primary who answers for the item
 * @param supporting who helps
 * @param committed what was committed to it last
 * @param approved the first approval, which fixed the baseline
 * @param lastApproved the latest one
 */
public record PlanFacts(
        Optional<Remediation> remediation,
        Optional<ResponsibleParty> primary,
        List<ResponsibleParty> supporting,
        Optional<Resources> resources,
        Optional<Commitment> committed,
        Optional<Approval> approved,
        Optional<Approval> lastApproved) {

    static final PlanFacts NOTHING = new PlanFacts(
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** How the weakness will be removed. */
    public record Remediation(
            String actions, List<String> systemsCovered, String configuration, String testProcedure) {}

    /**
     * What it will take.
     *
     * @param cost in US dollars
     */
    public record Resources(String resources, Optional<BigDecimal> cost, Optional<Integer> hours) {}

    /**
     * What there is.
     *
     * @param committedBy who answers for it, by name
     */
    public record Commitment(
            Resources resources, String committedBy, Optional<LocalDate> availableFrom, Who recorded) {}

    /** Somebody agreed to the plan. */
    public record Approval(String note, Who recorded) {}

    PlanFacts after(PlanEvent event, Who who) {
        return switch (event) {
            case RemediationPlanned e ->
                new PlanFacts(
                        Optional.of(
                                new Remediation(e.actions(), e.systemsCovered(), e.configuration(), e.testProcedure())),
                        primary,
                        supporting,
                        resources,
                        committed,
                        approved,
                        lastApproved);
            case ResponsibilityAssigned e ->
                new PlanFacts(
                        remediation,
                        Optional.of(e.primary()),
                        e.supporting(),
                        resources,
                        committed,
                        approved,
                        lastApproved);
            case ResourcesEstimated e ->
                new PlanFacts(
                        remediation,
                        primary,
                        supporting,
                        Optional.of(new Resources(e.resources(), e.cost(), e.hours())),
                        committed,
                        approved,
                        lastApproved);
            case ResourcesCommitted e ->
                new PlanFacts(
                        remediation,
                        primary,
                        supporting,
                        resources,
                        Optional.of(new Commitment(
                                new Resources(e.resources(), e.cost(), e.hours()),
                                e.committedBy(),
                                e.availableFrom(),
                                who)),
                        approved,
                        lastApproved);
            case PlanApproved e -> approvedBy(new Approval(e.note(), who));
        };
    }

    private PlanFacts approvedBy(Approval approval) {
        return new PlanFacts(
                remediation,
                primary,
                supporting,
                resources,
                committed,
                approved.or(() -> Optional.of(approval)),
                Optional.of(approval));
    }
}
