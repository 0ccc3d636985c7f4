package io.poamledger.command.item.weakness;

import io.poamledger.command.Command;
import io.poamledger.events.system.SystemId;

/**
 * Opens an item under a number that is picked while the command is handled. Should somebody else store an item under
 * that number first, the ledger refuses the commit with {@link
 * org.axonframework.modelling.command.AggregateStreamCreationException} and nothing was stored: send the whole
 * command again, with the same command key, and it picks another number. See {@link ItemNumbers}.
 */
public interface TakesANumber extends Command {

    /** The system the item is opened in. */
    SystemId systemId();
}
