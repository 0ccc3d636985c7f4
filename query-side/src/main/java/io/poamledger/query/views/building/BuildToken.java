package io.poamledger.query.views.building;

import io.poamledger.query.views.questions.Recording;
import java.util.OptionalLong;
import org.axonframework.eventhandling.TrackingToken;

/**
 * How far a file is that is built in {@link BuildOrder}.
 *
 * @param head how many events the ledger held when the building began: those are built
 * @param handled how many of them are in the rows, this event included
 * @param globalIndex the place of this event in the ledger, from 0; named as in the tokens of the ledger's order
 */
public record BuildToken(long head, long handled, long globalIndex) implements TrackingToken {

    /** How many events are in the rows with a token; none for no token. */
    public static long handled(TrackingToken token) {
        return token instanceof BuildToken building ? building.handled : Recording.eventsUpTo(token);
    }

    public boolean complete() {
        return handled == head;
    }

    @Override
    public TrackingToken lowerBound(TrackingToken other) {
        return covers(other) ? other : this;
    }

    @Override
    public TrackingToken upperBound(TrackingToken other) {
        return covers(other) ? this : other;
    }

    @Override
    public boolean covers(TrackingToken other) {
        return handled(other) <= handled;
    }

    @Override
    public OptionalLong position() {
        return OptionalLong.of(globalIndex);
    }
}
