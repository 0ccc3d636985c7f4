package io.poamledger.events.system;

import io.poamledger.events.SystemId;
import io.poamledger.events.Words;
import io.poamledger.events.item.RequirementId;
import java.time.LocalDate;
import java.util.List;

/**
 * Something about the system or its scope changed. Whether that is significant is not said yet.
 *
 * @param change its number in the system, from 1
 * @param description never blank
 * @param changedOn claimed date
 * @param requirements that it touches; may be empty
 */
public record ChangeRecorded(
        SystemId systemId, int change, @Words String description, LocalDate changedOn, List<RequirementId> requirements)
        implements InformationSystemEvent {

    public ChangeRecorded {
        requirements = List.copyOf(requirements);
    }
}
