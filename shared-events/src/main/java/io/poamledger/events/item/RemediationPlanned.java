package io.poamledger.events.item;

import java.util.List;

/**
 * How the weakness will be removed; replaces any earlier plan.
 *
 * @param actions what will be done, never blank
 * @param systemsCovered the hosts, services or sites it reaches; may be empty
 * @param configuration the target configuration; may be empty
 * @param testProcedure how success will be shown; may be empty
 */
public record RemediationPlanned(
        PoamItemId itemId, String actions, List<String> systemsCovered, String configuration, String testProcedure)
        implements PlanEvent {

    public RemediationPlanned {
        systemsCovered = List.copyOf(systemsCovered);
    }
}
