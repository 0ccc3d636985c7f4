package io.poamledger.query.systems;

import io.poamledger.query.lists.BadParameter;
import io.poamledger.query.lists.Parameters;
import java.time.Clock;
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
        var moment = AsOf.asked(asked, at -> recordedAt("asOf", at));
        moment.ifPresent(_ -> remember(asked));
        return moment;
    }

    /**
     * The parameters {@code from} and {@code to}: to now where nothing else is said, from 30 days before that. A day that has not ended
     * is as good a beginning as now: nothing is known to have happened since.
     *
     * @throws BadParameter one cannot be understood, or they are the wrong way round in one of the systems
     */
    public TwoMoments between(AskedSystems scope, Parameters asked, Clock clock) {
        var end = second(asked);
        var to = end.orElseGet(() -> new AsOf.At(clock.instant()));
        var from = AsOf.asked(asked, "from", at -> recordedAt("from", at))
                .orElseGet(() -> new AsOf.Day(scope.day(Optional.of(to), clock).minusDays(30)));
        if (scope.systems().stream().noneMatch(system -> from.end(system).isAfter(to.end(system)))) {
            return new TwoMoments(from, to);
        }
        if (end.isEmpty()) {
            return new TwoMoments(from, from);
        }
        throw new BadParameter("from", from.asked(), "'from' is a moment before 'to', not after it");
    }

    /** The parameter {@code to} of two moments; empty for now. */
    public Optional<AsOf> second(Parameters asked) {
        return AsOf.asked(asked, "to", at -> recordedAt("to", at));
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

    /** So that the moment has a day near to what came of it. */
    private Instant beforeTheFirst() {
        try (var events = ledger.readEvents(null, false)) {
            return events.findFirst()
                    .map(EventMessage::getTimestamp)
                    .map(first -> first.minusMillis(1))
                    .orElse(Instant.EPOCH);
        }
    }

    private Instant recordedAt(String parameter, long position) {
        if (position == 0) {
            return beforeTheFirst();
        }
        try (var events =
                ledger.readEvents(position == 1 ? null : new GlobalSequenceTrackingToken(position - 2), false)) {
            return events.findFirst()
                    .map(EventMessage::getTimestamp)
                    .orElseThrow(() -> new BadParameter(
                            parameter,
                            String.valueOf(position),
                            "The ledger does not hold " + position
                                    + " events yet: ask for a position that it has had"));
        }
    }
}
