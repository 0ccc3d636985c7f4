package io.poamledger.command.item.weakness;

import io.poamledger.access.KnownAccounts;
import io.poamledger.command.item.frozen.FrozenPlans;
import io.poamledger.command.item.frozen.FrozenRules;
import io.poamledger.command.item.plan.Parties;
import io.poamledger.command.item.predecessors.Predecessors;
import io.poamledger.command.system.state.Systems;
import io.poamledger.events.SystemId;
import io.poamledger.events.item.PoamItemEvent;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.PromiseId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandHandler;

/**
 * Opens items. The rules are asked before an aggregate is begun, because Axon logs whatever is thrown while one is
 * being created, and a number is handed out only to what may be opened.
 */
public final class OpeningItems {

    private final Beginning beginning;
    private final ItemNumbers numbers;
    private final Systems systems;
    private final Predecessors predecessors;
    private final KnownAccounts accounts;
    private final FrozenPlans plans;

    /** How an item is begun. */
    public interface Beginning {

        void with(List<PoamItemEvent> opened) throws Exception;
    }

    public OpeningItems(
            Beginning beginning,
            ItemNumbers numbers,
            Systems systems,
            Predecessors predecessors,
            KnownAccounts accounts,
            FrozenPlans plans) {
        this.beginning = beginning;
        this.numbers = numbers;
        this.systems = systems;
        this.predecessors = predecessors;
        this.accounts = accounts;
        this.plans = plans;
    }

    @CommandHandler
    PoamItemId handle(OpenWeakness command) throws Exception {
        var system = systems.known(command.systemId());
        WeaknessRules.check(command, system);
        FrozenRules.mayBeANewGap(command.kind(), system.id(), plans);
        var account = Parties.known(command.primaryAccount(), accounts);
        var alike = predecessors.asked(system, command.weakness(), Optional.empty(), command.answer());
        var continued = predecessors.continued(system, command.answer());
        var origin = predecessors.origin(system, command.answer(), alike, continued);
        var id = open(command.systemId(), item -> command.opened(item, origin, account));
        continued.ifPresent(old -> old.goesOnIn(PromiseId.of(id)));
        return id;
    }

    @CommandHandler
    PoamItemId handle(OpenImportedItem command) throws Exception {
        var system = systems.known(command.systemId());
        ImportedItems.check(command, system);
        var alike = predecessors.alike(system, command.weakness());
        var continued = predecessors.continued(system, command.answer());
        var origin = predecessors.origin(system, command.answer(), alike, continued);
        var id = open(command.systemId(), item -> command.opened(item, origin));
        continued.ifPresent(old -> old.goesOnIn(PromiseId.of(id)));
        return id;
    }

    private PoamItemId open(SystemId system, Function<PoamItemId, List<PoamItemEvent>> opened) throws Exception {
        var id = numbers.next(system);
        beginning.with(opened.apply(id));
        return id;
    }
}
