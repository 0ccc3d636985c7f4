package io.poamledger.query.register;

import io.poamledger.query.facts.State;
import java.util.Arrays;
import java.util.List;

/** Groups of states that can be asked for. */
public enum Standing {
    ACTIVE,
    OPEN,
    IN_PROGRESS,
    PENDING_VALIDATION,
    CLOSED,
    VOID,
    ALL;

    /** At least one. */
    public List<State> states() {
        return switch (this) {
            case ACTIVE -> Arrays.stream(State.values()).filter(State::active).toList();
            case OPEN -> List.of(State.OPEN);
            case IN_PROGRESS -> List.of(State.IN_PROGRESS);
            case PENDING_VALIDATION -> List.of(State.PENDING_VALIDATION);
            case CLOSED -> List.of(State.CLOSED);
            case VOID -> List.of(State.VOID);
            case ALL -> List.of(State.values());
        };
    }
}
