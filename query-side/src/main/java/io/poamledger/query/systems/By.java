package io.poamledger.query.systems;

import io.poamledger.query.lists.BadParameter;
import io.poamledger.query.lists.Parameters;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What places a fact in time. */
public enum By {
    /** When it was recorded: what was known then. The answer never changes. */
    RECORDED,

    /**
     * The dates that are claimed, as known now: what was true on that day. An item was there from the day it was discovered, ended on
     * the day it was completed, and was never there if it was voided; a milestone was done on the day it was completed. Whatever has
     * no claimed date, such as a risk, an owner or a date that moved, counts from when it was recorded, and the first of it also for the
     * days before.
     */
    CLAIMED;

    /** Describes the parameter. */
    @Parameter(
            in = ParameterIn.QUERY,
            name = "by",
            description = "RECORDED: what was known then. CLAIMED, for days only: what was true then, as known now.",
            schema =
                    @Schema(
                            type = "string",
                            allowableValues = {"RECORDED", "CLAIMED"},
                            defaultValue = "RECORDED"))
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Asked {}

    /** Describes the parameter where nothing has a claimed date. */
    @Parameter(
            in = ParameterIn.QUERY,
            name = "by",
            description =
                    "RECORDED only: nothing here has a claimed date, so this is told by the days of recording. What was true on a day is told by the portfolio, the register, the board of what is overdue, an item, reviews, evidence and verdicts.",
            schema =
                    @Schema(
                            type = "string",
                            allowableValues = {"RECORDED"},
                            defaultValue = "RECORDED"))
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface RecordedOnly {}

    /** @throws BadParameter claimed dates are asked for at a time of a day, which they do not have */
    public static By of(Parameters asked, AsOf moment) {
        var by = asked.oneOf("by", By.class).orElse(RECORDED);
        if (by == CLAIMED && !(moment instanceof AsOf.Day)) {
            throw new BadParameter("by", "claimed", "Claimed dates are days: ask for a day without a time");
        }
        return by;
    }
}
