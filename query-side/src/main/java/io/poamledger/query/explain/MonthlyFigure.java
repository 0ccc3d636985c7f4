package io.poamledger.query.explain;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A figure that there is of each month. */
enum MonthlyFigure {
    /** Items past their date at the end of the month. */
    OVERDUE("Items overdue at the end"),
    /** Items open at the end of the month. */
    OPEN("Items open at the end"),
    /** Those of them that are rated high or very high. */
    HIGH_RISK("Open items of high or very high risk at the end"),
    OPENED("Items opened"),
    CLOSED("Items closed with evidence"),
    /** Promises of items that were due in the month, and not kept. */
    ITEM_PROMISES_BROKEN("Promises of items that were not kept"),
    /** Those of milestones. */
    MILESTONE_PROMISES_BROKEN("Promises of milestones that were not kept"),
    /** Dates of agreed plans that moved in the month, later or earlier. */
    SLIPS("Slips");

    private final String words;

    MonthlyFigure(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** Describes the parameters. */
    @Parameter(
            in = ParameterIn.QUERY,
            name = "figure",
            description = "The figure.",
            schema = @Schema(implementation = MonthlyFigure.class, defaultValue = "OVERDUE"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "month",
            description =
                    "Such as 2026-03, which is compared with the month before; the running one where nothing is said.",
            schema = @Schema(type = "string"))
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Asked {}
}
