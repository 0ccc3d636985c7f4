package io.poamledger.query.promises;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import java.util.Optional;

/**
 * What became of some promises.
 *
 * @param keptByClaim claimed done in time, but recorded too late: due, and not kept
 * @param notYetDue and the others behind it: shown beside, in no rate
 */
public record Rate(
        long kept,
        long late,
        long open,
        long withdrawn,
        long keptByClaim,
        long notYetDue,
        long notNeeded,
        long replaced,
        long priorClosures,
        long importedPast) {

    static Rate of(Map<Outcome, Long> counts) {
        return new Rate(
                counts.getOrDefault(Outcome.KEPT, 0L),
                counts.getOrDefault(Outcome.LATE, 0L),
                counts.getOrDefault(Outcome.OPEN, 0L),
                counts.getOrDefault(Outcome.WITHDRAWN, 0L),
                counts.getOrDefault(Outcome.KEPT_BY_CLAIM, 0L),
                counts.getOrDefault(Outcome.NOT_YET_DUE, 0L),
                counts.getOrDefault(Outcome.NOT_NEEDED, 0L),
                counts.getOrDefault(Outcome.REPLACED, 0L),
                counts.getOrDefault(Outcome.PRIOR_CLOSURE, 0L),
                counts.getOrDefault(Outcome.IMPORTED_PAST, 0L));
    }

    /** How many were due: the rate is of all of them. */
    @JsonProperty
    public long due() {
        return kept + late + open + withdrawn + keptByClaim;
    }

    /** To one decimal; empty where nothing was due. */
    @JsonProperty
    public Optional<Double> keptPercent() {
        return due() == 0 ? Optional.empty() : Optional.of(Math.round(1000.0 * kept / due()) / 10.0);
    }
}
