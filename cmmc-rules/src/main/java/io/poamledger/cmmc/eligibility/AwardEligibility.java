package io.poamledger.cmmc.eligibility;

import io.poamledger.cmmc.clock.Anniversaries;
import io.poamledger.cmmc.pack.Packs;
import io.poamledger.cmmc.pack.Reason;
import io.poamledger.cmmc.status.StatusReading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Whether a status is <em>current</em> for an award (rule D-8). That compliance has not changed since the status date is demanded of a
 * conditional status and of a final one alike: DFARS 252.204-7021(a), <em>current</em>, (1)(i)(A) and (2)(ii)(A).
 *
 * @param failing every reason why it is not; empty if it is
 */
public record AwardEligibility(LocalDate asOf, List<Reason> failing) {

    public AwardEligibility {
        failing = List.copyOf(failing);
    }

    public boolean current() {
        return failing.isEmpty();
    }

    /**
     * Judges a day.
     *
     * @param reading the status of that day, as {@link io.poamledger.cmmc.status.StatusHistory} gives it
     * @param affirmed the days of the affirmations
     * @param changed the first change in compliance since the status date, if there was one
     */
    public static AwardEligibility judge(
            LocalDate asOf,
            StatusReading reading,
            Collection<LocalDate> affirmed,
            Optional<LocalDate> changed,
            Packs packs) {
        var pack =
                packs.inForceOn(reading.entry().map(entry -> entry.statusDate()).orElse(asOf));
        var citation = pack.citation("D-8");
        var failing = new ArrayList<>(reading.reasons());
        if (reading.lastDay().isEmpty()) {
            failing.add(
                    new Reason(citation, "There is no status.", reading.status().title(), "a status"));
        } else {
            var statusDate = reading.entry().orElseThrow().statusDate();
            changed.filter(day -> !day.isAfter(asOf) && !day.isBefore(statusDate))
                    .ifPresent(day -> failing.add(
                            new Reason(citation, "Compliance changed on " + day + ".", day.toString(), "no change")));
            var since = reading.status().isFinal() ? Optional.<LocalDate>empty() : Optional.of(statusDate);
            affirmation(asOf, affirmed, since, pack.number("affirmation.years"))
                    .ifPresent(found -> failing.add(new Reason(
                            citation, "There is no affirmation that is young enough.", found, "within a year")));
        }
        return new AwardEligibility(asOf, failing);
    }

    /** What is wrong with the affirmations: the last one that counts is missing or too old. */
    private static Optional<String> affirmation(
            LocalDate asOf, Collection<LocalDate> affirmed, Optional<LocalDate> since, int years) {
        var last = affirmed.stream()
                .filter(day -> !day.isAfter(asOf))
                .filter(day -> since.map(first -> !day.isBefore(first)).orElse(true))
                .max(LocalDate::compareTo);
        if (last.isPresent() && !asOf.isAfter(Anniversaries.after(last.get(), years))) {
            return Optional.empty();
        }
        return Optional.of(last.map(LocalDate::toString).orElse("none"));
    }
}
