package io.poamledger.query.views.questions;

import io.poamledger.events.Recorded;
import java.time.Instant;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/**
 * How an event came into the ledger.
 *
 * @param position how many events the ledger held with it: the first has 1. It is what {@code ?after=} takes. 0 where the
 *     message does not come from the ledger
 * @param at when it was recorded
 * @param subject the account's id; empty where the event says none
 * @param name the account's name at that time
 * @param roles the roles it held at that time, comma separated
 * @param source {@code page}, {@code api}, {@code cli}, {@code demo} or {@code import … row …}
 */
public record Recording(
        long position, Instant at, String subject, String name, String roles, String source, String correlation) {

    /** Reads it from a message. */
    public static Recording of(EventMessage<?> message) {
        var data = message.getMetaData();
        return new Recording(
                message instanceof TrackedEventMessage<?> tracked ? eventsUpTo(tracked.trackingToken()) : 0,
                message.getTimestamp(),
                text(data, Recorded.SUBJECT),
                text(data, Recorded.NAME),
                text(data, Recorded.ROLES),
                text(data, Recorded.SOURCE),
                text(data, Recorded.CORRELATION));
    }

    private static String text(MetaData data, String key) {
        return data.get(key) instanceof String text ? text : "";
    }

    /** How many events a token has behind it; none for no token. */
    public static long eventsUpTo(@Nullable TrackingToken token) {
        return token == null ? 0 : token.position().orElse(-1) + 1;
    }
}
