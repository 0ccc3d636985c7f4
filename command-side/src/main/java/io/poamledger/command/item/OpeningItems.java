package io.poamledger.command.item;

import io.poamledger.command.system.Systems;
import io.poamledger.events.item.PoamItemEvent;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.system.SystemId;
import java.util.List;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;

/**
 * Opens items. The rules are asked before an aggregate is begun, because Axon logs whatever is thrown while one is
 * being created, and a number is handed out only to what may be opened.
 */
final class OpeningItems {

    private final Repository<PoamItem> items;
    private final ItemNumbers numbers;
    private final Systems systems;

    OpeningItems(Repository<PoamItem> items, ItemNumbers numbers, Systems systems) {
        this.items = items;
        this.numbers = numbers;
        this.systems = systems;
    }

    @CommandHandler
    PoamItemId handle(OpenWeakness command) throws Exception {
        WeaknessRules.check(command, systems.known(command.systemId()));
        return open(command.systemId(), command::opened);
    }

    @CommandHandler
    PoamItemId handle(OpenImportedItem command) throws Exception {
        ImportedItems.check(command, systems.known(command.systemId()));
        return open(command.systemId(), command::opened);
    }

    private PoamItemId open(SystemId system, Function<PoamItemId, List<PoamItemEvent>> opened) throws Exception {
        var id = numbers.next(system);
        items.newInstance(() -> new PoamItem(opened.apply(id)));
        return id;
    }
}
