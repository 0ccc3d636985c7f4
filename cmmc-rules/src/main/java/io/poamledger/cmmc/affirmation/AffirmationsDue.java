package io.poamledger.cmmc.affirmation;

import io.poamledger.cmmc.affirmation.DueAffirmation.Occasion;
import io.poamledger.cmmc.clock.Anniversaries;
import io.poamledger.cmmc.pack.Pack;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which affirmations a status asks for (rules ): after conditional status, after final status and its closeout, and
 * every year after the final status date.
 *
 * @param conditional the conditional status date, if there was one
 * @param finalised the day the closeout or the assessment made it final, if it did
 * @param finalStatusDate the day the years run from, as {@link io.poamledger.cmmc.clock.StatusAnchor} gives it
 * @param affirmed the days of affirmations
 */
public record AffirmationsDue(
        Optional<LocalDate> conditional,
        Optional<LocalDate> finalised,
        Optional<LocalDate> finalStatusDate,
        SortedSet<LocalDate> affirmed) {

    public AffirmationsDue {
        affirmed = new TreeSet<>(affirmed);
    }

    /** Every affirmation asked for up to a day, and the next anniversary after it, in the order of their days. */
    public List<DueAffirmation> upTo(LocalDate day, Pack pack) {
        var due = new ArrayList<DueAffirmation>();
        conditional.ifPresent(date -> due.add(due(Occasion.CONDITIONAL_STATUS, date, finalised, pack)));
        finalised.ifPresent(date -> {
            due.add(due(Occasion.FINAL_STATUS, date, Optional.empty(), pack));
            if (conditional.isPresent()) {
                due.add(due(Occasion.CLOSEOUT, date, Optional.empty(), pack));
            }
        });
        finalStatusDate.ifPresent(date -> due.addAll(anniversaries(date, day, pack)));
        due.sort(Comparator.comparing(DueAffirmation::dueOn).thenComparing(DueAffirmation::occasion));
        return due;
    }

    private List<DueAffirmation> anniversaries(LocalDate statusDate, LocalDate day, Pack pack) {
        var due = new ArrayList<DueAffirmation>();
        var next = Anniversaries.nextAfter(statusDate, day);
        for (var year = 1; !Anniversaries.after(statusDate, year).isAfter(next); year++) {
            var anniversary = Anniversaries.after(statusDate, year);
            due.add(due(
                    Occasion.ANNIVERSARY, anniversary, Optional.of(Anniversaries.after(statusDate, year + 1)), pack));
        }
        return due;
    }

    /**
     * An affirmation answers one occasion when it is made on its day or later and before what comes after it: the one
     * after a conditional status does not also answer the closeout.
     */
    private DueAffirmation due(Occasion occasion, LocalDate dueOn, Optional<LocalDate> before, Pack pack) {
        var answer = affirmed.stream()
                .filter(day -> !day.isBefore(dueOn))
                .filter(day -> before.map(day::isBefore).orElse(true))
                .findFirst();
        return new DueAffirmation(occasion, dueOn, answer, pack.citation("A-2"));
    }
}
