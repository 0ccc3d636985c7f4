package io.poamledger.query.cmmc;

import io.poamledger.cmmc.pack.Packs;
import io.poamledger.query.facts.PastItems;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.systems.AsOf;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.By;
import io.poamledger.query.systems.Moments;
import io.poamledger.query.systems.RegisteredSystem;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Looks systems up as they were, with all that scores and status are judged on. */
@Component
public class SystemsAt {

    private final CmmcRecords records;
    private final Packs packs;
    private final Moments moments;
    private final PastItems ledger;
    private final Clock clock;

    SystemsAt(CmmcRecords records, ObjectProvider<Packs> packs, Moments moments, PastItems ledger, Clock clock) {
        this.records = records;
        this.packs = packs.getIfAvailable(Packs::shipped);
        this.moments = moments;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** From where a request looks: {@code asOf} and {@code by}; now, where it says nothing. */
    public Viewpoint asked(RegisteredSystem system, Parameters asked) {
        return moments.asked(asked)
                .map(moment -> Viewpoint.of(system, moment, By.of(asked, moment), ledger, clock))
                .orElseGet(() -> now(system));
    }

    /** From now. */
    public Viewpoint now(RegisteredSystem system) {
        return Viewpoint.now(system, clock);
    }

    /** Its items are looked up only where there is an assessment that they could be held against: there may be very many. */
    public SystemAt of(Viewpoint from) {
        var ofAll = records.assessments(from).stream()
                .filter(AssessmentFacts::ofAllRequirements)
                .toList();
        var completed = ofAll.stream().filter(one -> one.completedBy(from)).findFirst();
        return new SystemAt(
                from,
                packs,
                completed.flatMap(newest -> records.assessment(newest.id(), from)),
                completed.isPresent()
                        ? Optional.empty()
                        : ofAll.stream().findFirst().flatMap(newest -> records.assessment(newest.id(), from)),
                records.status(from),
                ofAll.isEmpty() ? List.of() : records.items(from));
    }

    /** Each of them as it is now, in their order. */
    public List<SystemAt> now(AskedSystems systems) {
        return all(systems, this::now);
    }

    /** Each of them as it was at a moment, in their order. */
    public List<SystemAt> at(AskedSystems systems, AsOf moment, By by) {
        return all(systems, system -> Viewpoint.of(system, moment, by, ledger, clock));
    }

    /** Those that nothing was ever recorded of are not looked up one by one. */
    private List<SystemAt> all(AskedSystems systems, Function<RegisteredSystem, Viewpoint> viewpoint) {
        var recorded = records.recorded(systems);
        return systems.systems().stream()
                .map(viewpoint)
                .map(from -> recorded.contains(from.system().id())
                        ? of(from)
                        : new SystemAt(from, packs, Optional.empty(), Optional.empty(), StatusFacts.NONE, List.of()))
                .toList();
    }
}
