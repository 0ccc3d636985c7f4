package io.poamledger.query.difference;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What of an item is otherwise. */
public enum DeltaKind {
    OPENED("Opened"),
    REOPENED("Reopened"),
    CLOSED("Closed"),
    VOIDED("Voided"),
    /** It goes on, in another state. */
    STATE("Another state"),
    /** Its completion is postponed further than it was. */
    SLIPPED("Slipped"),
    /** Its completion has another date, whether that counts as a slip or not. */
    DUE("Another date"),
    CONTESTED("Contested"),
    /** What was contested is not any more. */
    SETTLED("Not contested any more"),
    OWNER("Changed hands"),
    RISK("Another risk"),
    /** Its title or its requirement. */
    REWORDED("Reworded"),
    /** The dates of its open milestones. */
    MILESTONES("Other milestones");

    private final String words;

    DeltaKind(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** Describes the parameter. */
    @Parameter(
            in = ParameterIn.QUERY,
            name = "what",
            description = "Only what differs in that.",
            schema = @Schema(implementation = DeltaKind.class))
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Asked {}
}
