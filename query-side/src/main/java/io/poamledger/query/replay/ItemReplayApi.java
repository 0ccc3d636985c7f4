package io.poamledger.query.replay;

import io.poamledger.access.CurrentCaller;
import io.poamledger.query.facts.ItemFacts;
import io.poamledger.query.lists.NothingFound;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.replay.ItemSteps.Walk;
import io.poamledger.query.systems.AsOf;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.By;
import io.poamledger.query.systems.Moments;
import io.poamledger.query.systems.TwoMoments;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** An item step by step, and between two moments, for programs. */
@RestController
final class ItemReplayApi {

    private final ItemSteps steps;
    private final Moments moments;
    private final CurrentCaller callers;
    private final Clock clock;

    ItemReplayApi(ItemSteps steps, Moments moments, CurrentCaller callers, Clock clock) {
        this.steps = steps;
        this.moments = moments;
        this.callers = callers;
        this.clock = clock;
    }

    /**
     * One step of an item: the last one that was taken by the moment that is asked for.
     *
     * @param step which one it is, from 1, of {@code of}
     * @param previous and {@code next}: how many events the ledger held with the step before and with the one after it
     * @param differences what the step made otherwise
     * @param item after it
     */
    record Stepped(
            String label,
            int step,
            int of,
            long position,
            Instant recordedAt,
            Optional<Long> previous,
            Optional<Long> next,
            List<FactDelta> differences,
            ItemFacts item) {

        static Stepped of(Walk walk, int taken) {
            var all = walk.steps();
            var here = all.get(taken - 1);
            return new Stepped(
                    walk.label(),
                    taken,
                    all.size(),
                    here.recording().position(),
                    here.recording().at(),
                    taken > 1 ? Optional.of(all.get(taken - 2).recording().position()) : Optional.empty(),
                    taken < all.size() ? Optional.of(all.get(taken).recording().position()) : Optional.empty(),
                    FactDelta.of(walk.after(taken - 1), List.of(here)),
                    here.item());
        }
    }

    /**
     * @param from and {@code to}: the moments that are compared, as a parameter says them
     * @param events how many were recorded of the item between them
     */
    record Compared(String label, String from, String to, int events, List<FactDelta> differences) {

        static Compared of(Walk walk, TwoMoments moments) {
            var first = walk.takenBy(moments.from());
            var last = Math.max(first, walk.takenBy(moments.to()));
            return new Compared(
                    walk.label(),
                    moments.from().asked(),
                    moments.to().asked(),
                    last - first,
                    FactDelta.of(walk.after(first), walk.steps().subList(first, last)));
        }
    }

    @GetMapping("/api/items/{system}/{number}/replay")
    @AsOf.Asked
    @By.RecordedOnly
    Stepped step(@PathVariable String system, @PathVariable String number, Parameters asked) {
        return step(steps.of(callers.get(), system, number, moments.asked(asked)), asked);
    }

    /** Of the item with the number that people see, such as {@code ACME-0007}. */
    @GetMapping("/api/items/{label}/replay")
    @AsOf.Asked
    @By.RecordedOnly
    Stepped step(@PathVariable String label, Parameters asked) {
        return step(steps.of(callers.get(), label, moments.asked(asked)), asked);
    }

    private Stepped step(Walk walk, Parameters asked) {
        return Stepped.of(walk, taken(walk, moments.asked(asked)));
    }

    /** All of them for now; at least the first. */
    static int taken(Walk walk, Optional<AsOf> moment) {
        var taken = moment.map(walk::takenBy).orElse(walk.steps().size());
        if (taken == 0) {
            throw new NothingFound("The item " + walk.label() + " was not open yet at that moment");
        }
        return taken;
    }

    @GetMapping("/api/items/{system}/{number}/diff")
    @TwoMoments.Asked
    Compared difference(@PathVariable String system, @PathVariable String number, Parameters asked) {
        return difference(steps.of(callers.get(), system, number, moments.second(asked)), asked);
    }

    /** Of the item with the number that people see, such as {@code ACME-0007}. */
    @GetMapping("/api/items/{label}/diff")
    @TwoMoments.Asked
    Compared difference(@PathVariable String label, Parameters asked) {
        return difference(steps.of(callers.get(), label, moments.second(asked)), asked);
    }

    private Compared difference(Walk walk, Parameters asked) {
        return Compared.of(walk, moments.between(new AskedSystems(List.of(walk.system())), asked, clock));
    }
}
