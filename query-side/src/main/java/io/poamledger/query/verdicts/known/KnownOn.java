package io.poamledger.query.verdicts.known;

import io.poamledger.events.status.KnownThen;
import io.poamledger.query.cmmc.SystemAt;
import java.util.Optional;

/**
 * What the ledger gave at the end of a day, as it is put beside what was said. Without a security plan there is no score (rule S-5), and that
 * is known; where no assessment was completed or no status recorded, nothing is.
 *
 * @param fellBehind whether a requirement that was found met is not met any more
 */
record KnownOn(KnownThen then, Optional<String> score, Optional<String> status, boolean fellBehind) {

    /** Whether a requirement that was found met is not met any more. */
    static boolean fellBehind(SystemAt system) {
        return system.today().differences().stream()
                .anyMatch(one -> one.assessed().isMet() && !one.today().isMet());
    }

    static KnownOn of(SystemAt system) {
        var then = system.known();
        return new KnownOn(
                then,
                system.assessment()
                        .map(_ -> then.ifAssessedToday().map(String::valueOf).orElse("no score")),
                system.reading().entry().map(_ -> then.status().title()),
                fellBehind(system));
    }
}
