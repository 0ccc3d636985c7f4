package io.poamledger.query.history;

import io.poamledger.events.item.EvidenceAttached;
import io.poamledger.events.item.ItemClosed;
import io.poamledger.events.item.PlanApproved;
import io.poamledger.events.item.PoamItemEvent;
import io.poamledger.events.item.PriorClosureRecorded;
import io.poamledger.events.item.ReturnedFromValidation;
import io.poamledger.events.item.ScheduleEvent;
import io.poamledger.events.item.SubmittedForValidation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The part of a history that is asked for. */
public enum Topic {
    EVERYTHING,

    /** What is promised for when, and the approval that fixes the baseline. */
    DATES,

    /** What is to prove that it is done, and who looked at it. */
    EVIDENCE;

    /** Describes the parameter. */
    @Parameter(
            in = ParameterIn.QUERY,
            name = "show",
            description = "Which part of the history: everything, what concerns dates, or what concerns evidence.",
            schema = @Schema(implementation = Topic.class, defaultValue = "EVERYTHING"))
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Asked {}

    boolean holds(PoamItemEvent event) {
        return switch (this) {
            case EVERYTHING -> true;
            case DATES -> event instanceof ScheduleEvent || event instanceof PlanApproved;
            case EVIDENCE ->
                switch (event) {
                    case EvidenceAttached _,
                            SubmittedForValidation _,
                            ReturnedFromValidation _,
                            ItemClosed _,
                            PriorClosureRecorded _ -> true;
                    default -> false;
                };
        };
    }
}
