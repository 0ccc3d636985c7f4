package io.poamledger.query.difference;

import io.poamledger.query.asof.lists.PastPortfolio;
import io.poamledger.query.asof.lists.PastStanding;
import io.poamledger.query.systems.AsOf;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.By;
import io.poamledger.query.systems.RegisteredSystem;
import io.poamledger.query.systems.TwoMoments;
import io.poamledger.query.verdicts.Verdicts;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Puts where systems stood at one moment beside where they stand at another: counts, score, status and readiness. */
@Component
public final class Standings {

    private final PastPortfolio past;
    private final Verdicts verdicts;

    Standings(PastPortfolio past, Verdicts verdicts) {
        this.past = past;
        this.verdicts = verdicts;
    }

    /**
     * One system.
     *
     * @param before empty where it was not registered yet
     */
    public record ThenAndNow(Optional<PastStanding> before, PastStanding after) {}

    private static boolean wasThere(RegisteredSystem system, AsOf moment) {
        return system.registeredAt().isBefore(moment.end(system));
    }

    /** Each of them, by id. */
    public List<ThenAndNow> of(AskedSystems scope, TwoMoments moments) {
        var before = PastStanding.all(past, verdicts, scope, moments.from(), By.RECORDED);
        var after = PastStanding.all(past, verdicts, scope, moments.to(), By.RECORDED);
        return IntStream.range(0, before.size())
                .mapToObj(at -> new ThenAndNow(
                        Optional.of(before.get(at))
                                .filter(_ -> wasThere(scope.systems().get(at), moments.from())),
                        after.get(at)))
                .toList();
    }
}
