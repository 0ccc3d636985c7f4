package io.poamledger.command.item;

import io.poamledger.command.AllowedTo;
import io.poamledger.command.Command;
import io.poamledger.command.Given;
import io.poamledger.command.Malformed;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.ResourcesEstimated;
import io.poamledger.events.organisation.Role;
import io.poamledger.events.system.SystemId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Say what it will take; replaces any earlier estimate.
 *
 * @param resources in words, never blank
 * @param cost in US dollars, not negative, in cents at most
 * @param hours of work, not negative
 */
@AllowedTo(Role.COMPLIANCE_MANAGER)
public record EstimateResources(
        @TargetAggregateIdentifier PoamItemId itemId,
        String resources,
        Optional<BigDecimal> cost,
        Optional<Integer> hours)
        implements Command {

    private static final BigDecimal MOST = new BigDecimal("1000000000000");

    public EstimateResources {
        Given.required("itemId", itemId);
        resources = Given.words("resources", resources);
        cost = Given.optional(cost).map(EstimateResources::inCents);
        hours = Given.optional(hours);
        if (hours.filter(h -> h < 0).isPresent()) {
            throw new Malformed("hours", hours.get().toString(), "'hours' is not negative: " + hours.get());
        }
    }

    ResourcesEstimated estimated() {
        return new ResourcesEstimated(itemId, resources, cost, hours);
    }

    /** One form for one amount: 1500, 1500.0 and 1.5E3 are stored as 1500.00. */
    private static BigDecimal inCents(BigDecimal dollars) {
        if (dollars.signum() < 0
                || dollars.compareTo(MOST) > 0
                || dollars.stripTrailingZeros().scale() > 2) {
            throw new Malformed(
                    "cost", dollars.toString(), "'cost' is between 0 and " + MOST + " dollars with up to two decimals");
        }
        return dollars.setScale(2, RoundingMode.UNNECESSARY);
    }

    @Override
    public Optional<SystemId> about() {
        return Optional.of(itemId.system());
    }
}
