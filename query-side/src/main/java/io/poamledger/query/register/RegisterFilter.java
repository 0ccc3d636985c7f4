package io.poamledger.query.register;

import io.poamledger.events.item.RequirementId;
import io.poamledger.query.lists.BadParameter;
import io.poamledger.query.lists.Parameters;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Optional;

/**
 * Which items of the register are asked for, and in which order.
 *
 * @param owner the responsible party's name or a part of it, in any case; {@code nobody} for items without one
 * @param family the number of a family of NIST SP 800-171, such as {@code 3.13}
 * @param standing active items, unless something else is asked for
 * @param plan what they are to the POA&amp;M of a CMMC assessment
 * @param overdue only those whose completion date has passed in their system's time zone
 * @param unmapped only those without a requirement
 * @param untouched only those that nothing happened to for more than so many days; 0 for all
 * @param text words, each the beginning of one that the item contains
 */
record RegisterFilter(
        Optional<String> owner,
        Optional<RequirementId> requirement,
        Optional<String> family,
        Risks risks,
        Standing standing,
        Optional<PlanPlace> plan,
        boolean overdue,
        boolean unmapped,
        int untouched,
        Optional<String> text,
        Sort sort,
        boolean down) {

    /** Describes the parameters. */
    @Parameter(
            in = ParameterIn.QUERY,
            name = "q",
            description = "Words, each the beginning of one that the item contains.",
            schema = @Schema(type = "string"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "owner",
            description = "The responsible party's name or a part of it, in any case; nobody for items without one.",
            schema = @Schema(type = "string"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "requirement",
            description = "A requirement of NIST SP 800-171, such as 3.13.11.",
            schema = @Schema(type = "string"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "family",
            description = "A family of NIST SP 800-171, such as 3.13.",
            schema = @Schema(type = "string"))
    @Risks.Asked
    @Standing.Asked
    @Parameter(
            in = ParameterIn.QUERY,
            name = "plan",
            description =
                    "What they are to the POA&M of a CMMC assessment: eligible, blocking a status, undecided until there is a finding, beside it, or refused at Level 1; or whether they are on the plan that was frozen with a conditional status.",
            schema = @Schema(implementation = PlanPlace.class))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "overdue",
            description = "Only items whose completion date has passed in their system's time zone.",
            schema = @Schema(type = "boolean"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "unmapped",
            description = "Only items without a requirement.",
            schema = @Schema(type = "boolean"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "untouched",
            description = "Only items that nothing happened to for more than so many days.",
            schema = @Schema(type = "integer"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "sort",
            description = "In which order.",
            schema = @Schema(implementation = Sort.class, defaultValue = "DUE"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "down",
            description = "The other way round: the last first.",
            schema = @Schema(type = "boolean"))
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Asked {}

    /** What a list can be sorted by; {@code index} walks in that order, where there is one. */
    enum Sort {
        ITEM("number", "register_by_number"),
        DUE("due", "register_by_due"),
        RISK("risk_due", "register_by_risk"),
        TOUCHED("touched_at", "register_by_touch"),
        SLIP("slip_days", ""),
        OWNER("owner", ""),
        REQUIREMENT("requirement", "register_by_requirement"),
        TITLE("title", "");

        final String column;
        final String index;

        Sort(String column, String index) {
            this.column = column;
            this.index = index;
        }

        boolean ofNumbers() {
            return switch (this) {
                case ITEM, TOUCHED, SLIP -> true;
                case DUE, RISK, OWNER, REQUIREMENT, TITLE -> false;
            };
        }
    }

    /** Whether the risk's index walks in the order asked for: by risk, or by date for items of one risk. */
    boolean byRisk() {
        return sort == Sort.RISK || (sort == Sort.DUE && risks.levels().size() == 1);
    }

    /** The column in whose order the items come: for items of one risk, the one that begins with it. */
    String column() {
        return byRisk() ? Sort.RISK.column : sort.column;
    }

    /** @throws BadParameter a parameter cannot be understood */
    static RegisterFilter of(Parameters asked) {
        return new RegisterFilter(
                asked.text("owner"),
                asked.requirement("requirement"),
                asked.text("family").map(RegisterFilter::family),
                Risks.asked(asked),
                asked.oneOf("state", Standing.class).orElse(Standing.ACTIVE),
                asked.oneOf("plan", PlanPlace.class),
                asked.flag("overdue"),
                asked.flag("unmapped"),
                asked.number("untouched", 0, 0, 3_650),
                asked.text("q").map(RegisterFilter::searchable),
                asked.oneOf("sort", Sort.class).orElse(Sort.DUE),
                asked.flag("down"));
    }

    private static String searchable(String written) {
        if (written.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw new BadParameter("q", written, "Search for words or numbers, not for '" + written + "'");
        }
        return written;
    }

    private static String family(String written) {
        if (!written.matches("3\\.([1-9]|1[0-4])")) {
            throw new BadParameter("family", written, "A family is written like 3.13, not '" + written + "'");
        }
        return written;
    }
}
