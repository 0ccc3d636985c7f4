package io.poamledger.query.verdicts;

import io.poamledger.cmmc.affirmation.AffirmationsDue;
import io.poamledger.cmmc.affirmation.DueAffirmation;
import io.poamledger.cmmc.pack.Pack;
import io.poamledger.cmmc.status.StatusReading;
import io.poamledger.events.Bounds;
import io.poamledger.query.cmmc.StatusFacts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Which affirmations a status asks for (rules ). */
public final class Affirmations {

    private Affirmations() {}

    /** Each that it asks for up to the day, and the next after it, answered or not. */
    public static List<DueAffirmation> due(StatusFacts status, LocalDate day, StatusReading reading, Pack pack) {
        var entry = reading.entry().filter(last -> reading.lastDay().isPresent());
        if (entry.isEmpty()) {
            return List.of();
        }
        var statusDate = entry.get().statusDate();
        var reached = entry.filter(last -> last.status().isFinal());
        var conditional = reached.isEmpty() || status.conditional(statusDate).isPresent();
        var affirmed = new TreeSet<LocalDate>();
        status.affirmations()
                .forEach(one -> affirmed.add(Bounds.judged(one.said().affirmedOn())));
        return new AffirmationsDue(
                        conditional ? Optional.of(statusDate) : Optional.empty(),
                        reached.map(last -> last.effectiveOn()),
                        reached.map(last -> last.statusDate()),
                        affirmed)
                .upTo(day, pack);
    }
}
