package io.poamledger.query.promises;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The promises of a system as SQL reads them, each line once: where it began with its carrier, that carrier's row; where it was taken over, by
 * one or by several, the carrier that is furthest from having kept it. What was replaced stays a row of its own, beside them.
 *
 * <p>Parameters: {@code :system}, {@code :since} and {@code :to} of the baseline day, and {@code :end}, the moment that is looked at.
 */
final class StandingLines {

    /** A line is done when the last of its carriers is, and kept if all of them kept it. */
    private static final List<Outcome> FURTHEST_FIRST = List.of(
            Outcome.OPEN, Outcome.WITHDRAWN, Outcome.LATE, Outcome.KEPT_BY_CLAIM, Outcome.KEPT, Outcome.NOT_NEEDED);

    private static final String AT_THE_END = "system = :system AND from_at < :end AND until_at >= :end";

    private static final String COLUMNS =
            "line_number, line_milestone, number, milestone, carried_from, title, milestone_title, requirement, outcome, days_late, position, recorded_at";

    /** Those of which the carrier's row says all. */
    static final String ALONE = alone("", AT_THE_END);

    /** The same of now, where nothing has ended yet, to be counted: an index holds all that they are told apart by. */
    static final String ALONE_NOW =
            alone("INDEXED BY promises_now", "system = :system AND " + PromiseTables.IS_NOW + " AND :end > 0");

    /**
     * Those that were taken over: who answered on the baseline day may have answered for an earlier carrier, and one of those may have been
     * moved last.
     */
    static final String TAKEN_OVER = """
            SELECT %1$s, baseline,
                coalesce((SELECT c.owner FROM promise_versions c
                    WHERE c.system = :system AND c.line_number = l.line_number AND c.line_milestone = l.line_milestone
                        AND c.from_at < :end AND c.until_at >= :end AND c.carried_from <= l.baseline
                    ORDER BY c.carried_from DESC, (c.number = l.number AND c.milestone = l.milestone) DESC LIMIT 1), owner) AS owner,
                coalesce((SELECT c.reason FROM promise_versions c
                    WHERE c.system = :system AND c.line_number = l.line_number AND c.line_milestone = l.line_milestone
                        AND c.from_at < :end AND c.until_at >= :end AND c.moved_at > 0
                    ORDER BY c.moved_at DESC, (c.number = l.number AND c.milestone = l.milestone) DESC LIMIT 1), '') AS reason
            FROM (SELECT %1$s, owner, min(baseline) OVER line AS baseline,
                    row_number() OVER (PARTITION BY line_number, line_milestone
                        ORDER BY %2$s, days_late DESC, number, milestone) AS place
                FROM promise_versions INDEXED BY promises_taken_over WHERE %3$s AND carried_from > '' AND outcome <> 'REPLACED'
                WINDOW line AS (PARTITION BY line_number, line_milestone)) l
            WHERE place = 1 AND baseline BETWEEN :since AND :to""".formatted(COLUMNS, furthest(), AT_THE_END);

    private StandingLines() {}

    private static String alone(String index, String known) {
        return "SELECT " + COLUMNS + ", baseline, owner, reason FROM promise_versions " + index + " WHERE " + known
                + " AND baseline BETWEEN :since AND :to AND (carried_from = '' OR outcome = 'REPLACED')";
    }

    /** Those rows as they are counted. */
    static String each(String rows) {
        return "SELECT line_milestone > 0 AS milestones, baseline, outcome, 1 AS promises, owner, requirement, reason FROM ("
                + rows + ")";
    }

    private static String furthest() {
        return FURTHEST_FIRST.stream()
                .map(outcome -> "WHEN '" + outcome.name() + "' THEN " + FURTHEST_FIRST.indexOf(outcome))
                .collect(Collectors.joining(" ", "CASE outcome ", " ELSE " + FURTHEST_FIRST.size() + " END"));
    }
}
