package io.poamledger.query.metrics;

import io.poamledger.events.item.RiskLevel;
import io.poamledger.query.promises.Rate;
import io.poamledger.query.promises.Rates;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * The figures of a period. Everything is counted on the day it was recorded, in each system's time zone; but promises on their baseline
 * day.
 *
 * @param from and {@code to}: both days included
 * @param openAtStart at the end of the day before; {@code openAtStart + opened + reopened - closed - voided = openAtEnd}
 * @param recurred of those that were opened, what a closed item is about and is there again within 30 days: it counts as reopened too
 * @param closed with evidence
 * @param closedBeforeTheLedger recorded in the period as closed earlier; in none of the other figures
 * @param overdueAtEnd open items past their completion date at the end of the last day
 * @param riskAtEnd open items by risk, worst first; {@code NOT_ASSESSED} last
 * @param meanAgeAtEnd days since opening, over the open items
 * @param meanDaysToClose days from opening to closing, over the items closed in the period
 * @param itemPromises the completions whose baseline day lies in the period, and {@code milestonePromises} the milestones: two rates,
 *     never added
 */
public record PeriodFigures(
        LocalDate from,
        LocalDate to,
        long openAtStart,
        long opened,
        long reopened,
        long recurred,
        long closed,
        long voided,
        long closedBeforeTheLedger,
        long openAtEnd,
        long overdueAtEnd,
        SequencedMap<String, Long> riskAtEnd,
        Optional<Double> meanAgeAtEnd,
        Optional<Double> meanDaysToClose,
        Rate itemPromises,
        Rate milestonePromises) {

    /**
     * @param before everything up to the day before {@code from}
     * @param upTo everything up to {@code to}
     * @param promises due in the period
     */
    static PeriodFigures of(LocalDate from, LocalDate to, Counts before, Counts upTo, Rates promises) {
        var flow = upTo.minus(before);
        return new PeriodFigures(
                from,
                to,
                before.open(),
                flow.get(Figure.OPENED),
                flow.get(Figure.REOPENED),
                flow.get(Figure.RECURRED),
                flow.get(Figure.CLOSED),
                flow.get(Figure.VOIDED),
                flow.get(Figure.CLOSED_BEFORE),
                upTo.open(),
                upTo.get(Figure.OVERDUE),
                risks(upTo),
                mean(upTo.open() * to.toEpochDay() - upTo.get(Figure.OPEN_SINCE), upTo.open()),
                mean(flow.get(Figure.DAYS_TO_CLOSE), flow.get(Figure.CLOSED)),
                promises.items(),
                promises.milestones());
    }

    private static SequencedMap<String, Long> risks(Counts counts) {
        var risks = new LinkedHashMap<String, Long>();
        for (var level = RiskLevel.VERY_HIGH.ordinal(); level >= 0; level--) {
            risks.put(RiskLevel.values()[level].name(), counts.get(Figure.open(level)));
        }
        risks.put("NOT_ASSESSED", counts.get(Figure.OPEN_NOT_ASSESSED));
        return risks;
    }

    /** To one decimal. */
    private static Optional<Double> mean(long sum, long of) {
        return of == 0 ? Optional.empty() : Optional.of(Math.round(10.0 * sum / of) / 10.0);
    }
}
