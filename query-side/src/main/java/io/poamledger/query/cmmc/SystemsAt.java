package io.poamledger.query.cmmc;

import io.poamledger.cmmc.pack.Packs;
import io.poamledger.events.SystemId;
import io.poamledger.events.status.StatusId;
import io.poamledger.query.facts.kept.PastItems;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.systems.AsOf;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.By;
import io.poamledger.query.systems.Moments;
import io.poamledger.query.systems.RegisteredSystem;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Looks systems up as they were, with all that scores and status are judged on. */
@Component
public class SystemsAt {

    private final CmmcRecords records;
    private final AssessedItems items;
    private final Packs packs;
    private final Moments moments;
    private final PastItems ledger;
    private final Clock clock;

    SystemsAt(
            CmmcRecords records,
            AssessedItems items,
            ObjectProvider<Packs> packs,
            Moments moments,
            PastItems ledger,
            Clock clock) {
        this.records = records;
        this.items = items;
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

    /** One of them, read like many. */
    public SystemAt of(Viewpoint from) {
        return all(List.of(from)).getFirst();
    }

    /** Each of them as it is now, in their order. */
    public List<SystemAt> now(AskedSystems systems) {
        return all(systems.systems().stream().map(this::now).toList());
    }

    /** Each of them as it was at a moment, in their order. */
    public List<SystemAt> at(AskedSystems systems, AsOf moment, By by) {
        return all(systems.systems().stream()
                .map(system -> Viewpoint.of(system, moment, by, ledger, clock))
                .toList());
    }

    /** Only the status of each as it is now, in their order. */
    public List<StatusAt> statuses(AskedSystems systems) {
        if (systems.systems().isEmpty()) {
            return List.of();
        }
        var from = systems.systems().stream().map(this::now).toList();
        var events = records.statuses(from);
        var assessments = records.assessments(from);
        return from.stream()
                .map(viewpoint -> {
                    var id = viewpoint.system().id();
                    return new StatusAt(
                            viewpoint,
                            packs,
                            StatusFacts.of(events.of(new StatusId(id).toString()).stream()),
                            assessments.getOrDefault(viewpoint, List.of()),
                            events.of(id.value()));
                })
                .toList();
    }

    /**
     * With as many statements for a thousand as for one. Items are looked up only where there is an assessment that they could be held
     * against: there may be very many.
     */
    private List<SystemAt> all(List<Viewpoint> from) {
        if (from.isEmpty()) {
            return List.of();
        }
        var newest = new HashMap<SystemId, AssessmentFacts>();
        records.assessments(from)
                .forEach((viewpoint, assessments) -> newest(viewpoint, assessments)
                        .ifPresent(one -> newest.put(viewpoint.system().id(), one)));
        var events = records.events(from, newest);
        var assessed = items.of(from.stream()
                .filter(viewpoint -> newest.containsKey(viewpoint.system().id()))
                .collect(Collectors.toMap(
                        Function.identity(),
                        viewpoint -> Objects.requireNonNull(
                                newest.get(viewpoint.system().id())))));
        return from.stream()
                .map(viewpoint -> {
                    var id = viewpoint.system().id();
                    var assessment = Optional.ofNullable(newest.get(id))
                            .map(head -> AssessmentFacts.of(
                                    head.id(), events.of(head.id().toString())));
                    var completed = assessment.filter(one -> one.completedBy(viewpoint));
                    var status = StatusFacts.of(events.of(new StatusId(id).toString()).stream());
                    return new SystemAt(
                            viewpoint,
                            packs,
                            completed,
                            completed.flatMap(one -> records.closeout(one.id(), status, viewpoint)),
                            assessment.filter(one -> !one.completedBy(viewpoint)),
                            status,
                            assessed.getOrDefault(id, List.of()));
                })
                .toList();
    }

    /** Of all requirements, the newest completed one, or else the newest. */
    private static Optional<AssessmentFacts> newest(Viewpoint from, List<AssessmentFacts> newestFirst) {
        var ofAll =
                newestFirst.stream().filter(AssessmentFacts::ofAllRequirements).toList();
        return ofAll.stream()
                .filter(one -> one.completedBy(from))
                .findFirst()
                .or(() -> ofAll.stream().findFirst());
    }
}
