package io.poamledger.command.status.standpoint;

import io.poamledger.cmmc.pack.Packs;
import io.poamledger.command.DecidedOn;
import io.poamledger.command.item.known.KnownItems;
import io.poamledger.command.system.state.SystemContents;
import io.poamledger.command.system.state.Systems;
import io.poamledger.events.SystemId;
import io.poamledger.ledger.Ledger;

/** Reads what decisions about a status are taken on. Should anything of the system change before they are stored, they are taken again. */
public final class Standpoints {

    private final Ledger ledger;
    private final Systems systems;
    private final Statuses statuses;
    private final SystemContents contents;
    private final KnownItems items;
    private final Packs packs;

    public Standpoints(
            Ledger ledger, Systems systems, Statuses statuses, SystemContents contents, KnownItems items, Packs packs) {
        this.ledger = ledger;
        this.systems = systems;
        this.statuses = statuses;
        this.contents = contents;
        this.items = items;
        this.packs = packs;
    }

    /** @throws io.poamledger.command.Rejected there is no such system */
    public Standpoint of(SystemId id) {
        var position = ledger.known().position();
        var own = id.toString();
        var within = own + "/";
        DecidedOn.rest(
                position,
                event -> event.aggregate().equals(own) || event.aggregate().startsWith(within));
        var system = systems.known(id);
        var status = statuses.find(id);
        return new Standpoint(
                position,
                system,
                status,
                contents.items(id).stream()
                        .flatMap(item -> items.find(item).stream())
                        .toList(),
                status.history().asOf(system.today(), system.today(), packs));
    }
}
