package io.poamledger.command.item;

import io.poamledger.command.AllowedTo;
import io.poamledger.command.Command;
import io.poamledger.command.Given;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.organisation.Role;
import io.poamledger.events.system.SystemId;
import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Promise a date for the whole item; from then on it moves only by {@link RescheduleCompletion}.
 */
@AllowedTo(Role.COMPLIANCE_MANAGER)
public record ScheduleCompletion(@TargetAggregateIdentifier PoamItemId itemId, LocalDate dueOn) implements Command {

    public ScheduleCompletion {
        Given.required("itemId", itemId);
        Given.required("dueOn", dueOn);
    }

    @Override
    public Optional<SystemId> about() {
        return Optional.of(itemId.system());
    }
}
