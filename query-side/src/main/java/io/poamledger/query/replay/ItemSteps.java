package io.poamledger.query.replay;

import io.poamledger.access.Caller;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.query.facts.ItemFacts;
import io.poamledger.query.facts.kept.PastItems;
import io.poamledger.query.facts.kept.PastItems.Step;
import io.poamledger.query.lists.NothingFound;
import io.poamledger.query.systems.AsOf;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.LookedAt;
import io.poamledger.query.systems.RegisteredSystem;
import io.poamledger.query.systems.SystemDirectory;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds every step of an item for whoever may read it. */
@Component
final class ItemSteps {

    private final PastItems past;
    private final SystemDirectory systems;

    ItemSteps(PastItems past, SystemDirectory systems) {
        this.past = past;
        this.systems = systems;
    }

    /** An item with everything that was recorded of it, oldest first. */
    record Walk(RegisteredSystem system, String label, List<Step> steps, PastItems past) {

        /** How many steps had been taken by then. */
        int takenBy(AsOf moment) {
            var position = past.position(moment, system);
            return Math.toIntExact(steps.stream()
                    .takeWhile(step -> step.recording().position() <= position)
                    .count());
        }

        /** The item after so many steps; empty before the first. */
        Optional<ItemFacts> after(int taken) {
            return taken == 0
                    ? Optional.empty()
                    : Optional.of(steps.get(taken - 1).item());
        }

        String address(String what) {
            return "/items/" + label + "/" + what;
        }
    }

    /**
     * @param moment by which it is named; empty for now
     * @throws io.poamledger.access.NotAllowed the caller may not read the system
     * @throws NothingFound there is no such item, or there was no such system yet
     */
    Walk of(Caller caller, String system, String number, Optional<AsOf> moment) {
        var known = asItWas(caller, system, moment);
        return walk(known, known.item(number));
    }

    /** As {@link #of(Caller, String, String, Optional)}, by the number that people see. */
    Walk of(Caller caller, String label, Optional<AsOf> moment) {
        var id = systems.item(caller, label, LookedAt.at(systems.readable(caller), moment));
        return walk(asItWas(caller, id.system().value(), moment), id);
    }

    private RegisteredSystem asItWas(Caller caller, String system, Optional<AsOf> moment) {
        return systems.asItWas(LookedAt.at(new AskedSystems(List.of(systems.readable(caller, system))), moment));
    }

    private Walk walk(RegisteredSystem system, PoamItemId id) {
        var steps = past.steps(id);
        if (steps.isEmpty()) {
            throw new NothingFound("There is no item " + id + " in this ledger");
        }
        return new Walk(system, system.label(id.number()), steps, past);
    }
}
