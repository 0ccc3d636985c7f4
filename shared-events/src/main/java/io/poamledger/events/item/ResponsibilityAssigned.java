package io.poamledger.events.item;

import java.util.List;

/** Who answers for the item, and who helps; replaces any earlier assignment. */
public record ResponsibilityAssigned(PoamItemId itemId, ResponsibleParty primary, List<ResponsibleParty> supporting)
        implements PlanEvent {

    public ResponsibilityAssigned {
        supporting = List.copyOf(supporting);
    }
}
