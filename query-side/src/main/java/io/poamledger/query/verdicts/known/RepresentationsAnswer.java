package io.poamledger.query.verdicts.known;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.poamledger.events.status.KnownThen;
import io.poamledger.query.cmmc.CmmcRecords;
import io.poamledger.query.cmmc.StatusFacts.Affirmed;
import io.poamledger.query.cmmc.SystemAt;
import io.poamledger.query.layout.Incomplete;
import io.poamledger.query.systems.By;
import java.time.LocalDate;
import java.util.List;

/**
 * What was said of a system to others.
 *
 * @param known what the ledger gives on the day
 * @param representations newest first
 * @param affirmations newest first
 */
public record RepresentationsAnswer(
        String system,
        LocalDate day,
        By by,
        KnownThen known,
        List<PostedAndKnown> representations,
        List<Affirmed> affirmations,
        @JsonUnwrapped Incomplete incomplete) {

    public static RepresentationsAnswer of(SystemAt system, CmmcRecords records, Incomplete incomplete) {
        var from = system.from();
        var days = KnownDays.since(system.status().representations(), system, records);
        return new RepresentationsAnswer(
                from.system().id().value(),
                from.day(),
                from.by(),
                system.known(),
                system.status().representations().reversed().stream()
                        .filter(one -> !from.claimed() || !one.said().madeOn().isAfter(from.day()))
                        .map(one -> PostedAndKnown.of(one, days, from.day()))
                        .toList(),
                system.status().affirmations().reversed().stream()
                        .filter(one ->
                                !from.claimed() || !one.said().affirmedOn().isAfter(from.day()))
                        .toList(),
                incomplete);
    }
}
