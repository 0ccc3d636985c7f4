package io.poamledger.command.item.state;

import io.poamledger.events.item.PlanApproved;
import io.poamledger.events.item.PlanEvent;
import io.poamledger.events.item.RemediationPlanned;
import io.poamledger.events.item.ResourcesCommitted;
import io.poamledger.events.item.ResourcesEstimated;
import io.poamledger.events.item.ResponsibilityAssigned;
import java.util.Optional;

/** What is to be done about an item, by whom, with what, and whether that was approved. */
public final class Planned {

    private Optional<RemediationPlanned> remediation = Optional.empty();
    private Optional<ResponsibilityAssigned> responsibility = Optional.empty();
    private Optional<ResourcesEstimated> resources = Optional.empty();
    private Optional<ResourcesCommitted> committed = Optional.empty();
    private boolean approvedAsItStands;

    void evolve(PlanEvent event) {
        approvedAsItStands = approvedAsItStands && event instanceof ResourcesCommitted;
        switch (event) {
            case RemediationPlanned e -> remediation = Optional.of(e);
            case ResponsibilityAssigned e -> responsibility = Optional.of(e);
            case ResourcesEstimated e -> resources = Optional.of(e);
            case ResourcesCommitted e -> committed = Optional.of(e);
            case PlanApproved _ -> approvedAsItStands = true;
        }
    }

    /** A date or a step is another: it was not approved so. */
    void scheduledAnew() {
        approvedAsItStands = false;
    }

    public Optional<RemediationPlanned> remediation() {
        return remediation;
    }

    public Optional<ResponsibilityAssigned> responsibility() {
        return responsibility;
    }

    public Optional<ResourcesEstimated> resources() {
        return resources;
    }

    public Optional<ResourcesCommitted> committed() {
        return committed;
    }

    /** Whether it was approved and nothing of it changed since, except that steps were done. */
    public boolean isApprovedAsItStands() {
        return approvedAsItStands;
    }
}
