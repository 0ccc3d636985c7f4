package io.poamledger.query.register;

import io.poamledger.query.facts.State;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
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

    /** Describes the parameter. */
    @Parameter(
            in = ParameterIn.QUERY,
            name = "state",
            description = "Which states.",
            schema = @Schema(implementation = Standing.class, defaultValue = "ACTIVE"))
    @Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Asked {}

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
