package io.poamledger.query.asof.lists;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.poamledger.events.SystemId;
import io.poamledger.query.systems.AsOf;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.By;
import io.poamledger.query.verdicts.StatusGlance;
import io.poamledger.query.verdicts.Verdicts;
import java.util.List;
import java.util.Objects;

/**
 * A system as it was: its items, and its score, status and readiness.
 *
 * @param cmmc judged by the day and by the rules of then
 */
public record PastStanding(@JsonUnwrapped PastGlance items, StatusGlance cmmc) {

    public static List<PastStanding> all(
            PastPortfolio past, Verdicts verdicts, AskedSystems scope, AsOf moment, By by) {
        var cmmc = verdicts.glances(scope, moment, by);
        return past.glances(scope, moment, by).stream()
                .map(items -> new PastStanding(items, Objects.requireNonNull(cmmc.get(new SystemId(items.id())))))
                .toList();
    }
}
