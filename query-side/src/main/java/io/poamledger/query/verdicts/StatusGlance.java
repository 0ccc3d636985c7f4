package io.poamledger.query.verdicts;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Score and status of a system at a glance.
 *
 * @param status in the words of the regulation
 * @param daysLeft until the last day of the status; empty where nothing was ever granted
 * @param assessed the score of the newest completed assessment; empty where there is none
 * @param ready whether a status could be declared now, and {@code blocking} how many reasons stand against it
 */
public record StatusGlance(
        String status,
        boolean expired,
        Optional<LocalDate> lastDay,
        Optional<Long> daysLeft,
        Optional<Integer> assessed,
        boolean ready,
        int blocking) {

    static StatusGlance of(StatusAnswer status, ScoreAnswer score, ReadinessAnswer readiness) {
        return new StatusGlance(
                status.title(),
                status.expired(),
                status.lastDay(),
                status.daysLeft(),
                score.assessed().flatMap(ScoreAnswer.Counted::score),
                readiness.ready(),
                readiness.blocking().size());
    }
}
