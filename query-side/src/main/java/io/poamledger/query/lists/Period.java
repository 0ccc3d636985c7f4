package io.poamledger.query.lists;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import java.time.YearMonth;

/** From a day to a day, both included. */
public record Period(LocalDate from, LocalDate to) {

    /** Describes the parameters. */
    @Parameter(
            in = ParameterIn.QUERY,
            name = "month",
            description = "Such as 2026-07; the running one up to today where nothing is said.",
            schema = @Schema(type = "string"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "from",
            description = "The first day, instead of that of the month.",
            schema = @Schema(type = "string", format = "date"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "to",
            description = "The last day, included, instead of that of the month.",
            schema = @Schema(type = "string", format = "date"))
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Asked {}

    /**
     * {@code month}, or {@code from} and {@code to}; the running month up to today where nothing is said.
     *
     * @throws BadParameter the period ends before it begins
     */
    public static Period of(Parameters asked, LocalDate today) {
        var month = asked.month("month").orElse(YearMonth.from(today));
        var from = asked.date("from").orElse(month.atDay(1));
        var lastOfMonth = month.atEndOfMonth();
        var to = asked.date("to").orElse(lastOfMonth.isAfter(today) && !from.isAfter(today) ? today : lastOfMonth);
        if (to.isBefore(from)) {
            throw new BadParameter("to", to.toString(), "The period ends on " + to + ", before it begins on " + from);
        }
        return new Period(from, to);
    }
}
