package io.poamledger.query.systems;

import io.poamledger.query.lists.BadParameter;
import io.poamledger.query.lists.Parameters;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Reads the moment that a request looks from; the ledger tells when a position was. */
@Component
public final class Moments {

    private static final String OF_THIS_PAGE = "io.poamledger.lookedAtFrom";

    private final EventStorageEngine ledger;

    Moments(EventStorageEngine ledger) {
        this.ledger = ledger;
    }

    /**
     * The parameter {@code asOf}; empty for now.
     *
     * @throws BadParameter it cannot be understood, or the ledger does not hold so many events
     */
    public Optional<AsOf> asked(Parameters asked) {
        var moment = AsOf.asked(asked, this::recordedAt);
        moment.ifPresent(_ -> remember(asked));
        return moment;
    }

    /** The systems looked at from the moment that is asked for, and by what places facts in time. */
    public LookedAt lookedAt(AskedSystems scope, Parameters asked) {
        return LookedAt.of(scope, asked(asked), asked);
    }

    /** The parameters {@code asOf} and {@code by} of the page that is being answered, once its moment was understood; empty for now. */
    public static Map<String, String> ofThisPage() {
        return RequestContextHolder.getRequestAttributes() instanceof RequestAttributes request
                        && request.getAttribute(OF_THIS_PAGE, RequestAttributes.SCOPE_REQUEST)
                                instanceof Parameters asked
                ? asked.all()
                : Map.of();
    }

    private static void remember(Parameters asked) {
        if (RequestContextHolder.getRequestAttributes() instanceof RequestAttributes request) {
            var moment = new TreeMap<>(asked.all());
            moment.keySet().retainAll(Set.of("asOf", "by"));
            request.setAttribute(OF_THIS_PAGE, new Parameters(moment), RequestAttributes.SCOPE_REQUEST);
        }
    }

    private Instant recordedAt(long position) {
        if (position == 0) {
            return Instant.EPOCH;
        }
        try (var events =
                ledger.readEvents(position == 1 ? null : new GlobalSequenceTrackingToken(position - 2), false)) {
            return events.findFirst()
                    .map(EventMessage::getTimestamp)
                    .orElseThrow(() -> new BadParameter(
                            "asOf",
                            String.valueOf(position),
                            "The ledger does not hold " + position
                                    + " events yet: ask for a position that it has had"));
        }
    }
}
