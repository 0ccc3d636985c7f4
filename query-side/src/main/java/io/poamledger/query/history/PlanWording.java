package io.poamledger.query.history;

import io.poamledger.events.item.PlanApproved;
import io.poamledger.events.item.PlanEvent;
import io.poamledger.events.item.RemediationPlanned;
import io.poamledger.events.item.ResourcesCommitted;
import io.poamledger.events.item.ResourcesEstimated;
import io.poamledger.events.item.ResponsibilityAssigned;
import io.poamledger.query.facts.ItemFacts;
import io.poamledger.query.facts.PlanFacts;
import java.util.Optional;

/** Says what became of a plan. */
final class PlanWording {

    private PlanWording() {}

    static EventInWords of(Optional<ItemFacts> before, PlanEvent event) {
        return switch (event) {
            case RemediationPlanned e ->
                planned(before.flatMap(item -> item.plan().remediation()), e);
            case ResponsibilityAssigned e -> assigned(before.map(ItemFacts::plan), e);
            case ResourcesEstimated e ->
                estimated(before.flatMap(item -> item.plan().resources()), e);
            case ResourcesCommitted e ->
                EventInWords.of("Resources were committed by " + e.committedBy() + ".")
                        .claimed(e.availableFrom())
                        .change("Resources", "", e.resources())
                        .change("Cost in US dollars", "", Values.money(e.cost()))
                        .change("Hours", "", Values.of(e.hours()));
            case PlanApproved e ->
                EventInWords.of(
                                "The plan was approved; its dates are the baseline unless an earlier approval fixed it.")
                        .because(e.note());
        };
    }

    private static EventInWords planned(Optional<PlanFacts.Remediation> before, RemediationPlanned e) {
        return EventInWords.of(
                        before.isPresent() ? "The remediation was planned anew." : "The remediation was planned.")
                .change("Actions", before.map(PlanFacts.Remediation::actions).orElse(""), e.actions())
                .change(
                        "Systems covered",
                        before.map(b -> Values.of(b.systemsCovered())).orElse(""),
                        Values.of(e.systemsCovered()))
                .change(
                        "Configuration",
                        before.map(PlanFacts.Remediation::configuration).orElse(""),
                        e.configuration())
                .change(
                        "Test procedure",
                        before.map(PlanFacts.Remediation::testProcedure).orElse(""),
                        e.testProcedure());
    }

    private static EventInWords assigned(Optional<PlanFacts> before, ResponsibilityAssigned e) {
        return EventInWords.of(e.primary().name() + " was made the responsible party of the item.")
                .change(
                        "Responsible party",
                        before.flatMap(PlanFacts::primary).map(Values::of).orElse(""),
                        Values.of(e.primary()))
                .change(
                        "Supporting",
                        before.map(b -> Values.parties(b.supporting())).orElse(""),
                        Values.parties(e.supporting()));
    }

    private static EventInWords estimated(Optional<PlanFacts.Resources> before, ResourcesEstimated e) {
        return EventInWords.of("The resources were estimated.")
                .change("Resources", before.map(PlanFacts.Resources::resources).orElse(""), e.resources())
                .change(
                        "Cost in US dollars",
                        before.map(b -> Values.money(b.cost())).orElse(""),
                        Values.money(e.cost()))
                .change("Hours", before.map(b -> Values.of(b.hours())).orElse(""), Values.of(e.hours()));
    }
}
