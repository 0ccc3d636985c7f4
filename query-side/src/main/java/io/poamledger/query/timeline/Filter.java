package io.poamledger.query.timeline;

import io.poamledger.events.item.PoamItemId;
import io.poamledger.query.systems.AsOf;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Which moves are asked for.
 *
 * @param owner the responsible party of the item at that time: the name or a part of it, {@code nobody} for none
 * @param month the month of recording, in the system's time zone
 * @param counted only slips of an agreed plan
 * @param requirement of the item at that time; empty words for items without one
 * @param moment what had been recorded by then; empty for now
 */
record Filter(
        Optional<PoamItemId> item,
        Optional<String> owner,
        Optional<YearMonth> month,
        Optional<Cause> code,
        boolean counted,
        Optional<String> requirement,
        Optional<AsOf> moment) {

    /** Whether only moves can have what is asked for, and nothing else that the timeline lists. */
    boolean asksForMoves() {
        return code.isPresent() || counted;
    }

    /** The same, not of one item only. */
    Filter ofAllItems() {
        return new Filter(Optional.empty(), owner, month, code, counted, requirement, moment);
    }

    /** Describes the parameters. */
    @Parameter(
            in = ParameterIn.QUERY,
            name = "item",
            description = "One item only, such as ACME-0007 or acme-enclave/7.",
            schema = @Schema(type = "string"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "owner",
            description =
                    "The responsible party of the item at that time: the name or a part of it; nobody for items without one.",
            schema = @Schema(type = "string"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "month",
            description = "The month of recording in the system's time zone, such as 2026-07.",
            schema = @Schema(type = "string"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "reason",
            description = "Why the date moved, or that something else took the promise over.",
            schema = @Schema(implementation = Cause.class))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "requirement",
            description = "The requirement of the item at that time, such as 3.13.11; none for items without one.",
            schema = @Schema(type = "string"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "counted",
            description = "Only slips: moves of an agreed plan.",
            schema = @Schema(type = "boolean"))
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Asked {}
}
