package io.poamledger.cmmc.items;

import io.poamledger.cmmc.catalogue.ObjectiveId;
import io.poamledger.cmmc.catalogue.Objectives;
import io.poamledger.cmmc.pack.Pack;
import io.poamledger.cmmc.pack.Reason;
import io.poamledger.events.item.ItemKind;
import io.poamledger.events.item.RequirementId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What an item is about (rule M-2).
 *
 * @param objectives the failed objectives that it names, such as {@code 3.1.9[a]}; may be empty
 */
public record ItemSubject(ItemKind kind, Set<RequirementId> requirements, Set<ObjectiveId> objectives) {

    public ItemSubject {
        requirements = Set.copyOf(requirements);
        objectives = Set.copyOf(objectives);
    }

    /** Every reason why an item may not be about this; empty if it may. */
    public List<Reason> refusals(Pack pack) {
        var refusals = new ArrayList<Reason>();
        if (kind == ItemKind.ASSESSMENT && requirements.size() != 1) {
            refusals.add(new Reason(
                    pack.citation("M-2"),
                    "An assessment item has one requirement.",
                    String.valueOf(requirements.size()),
                    "1"));
        }
        objectives.stream()
                .sorted()
                .filter(objective -> !requirements.contains(objective.requirement())
                        || !Objectives.all().exists(objective))
                .forEach(objective -> refusals.add(new Reason(
                        pack.citation("M-2"),
                        objective + " is not an objective of this item's requirement.",
                        objective.toString(),
                        "an objective of " + requirements)));
        return refusals;
    }
}
