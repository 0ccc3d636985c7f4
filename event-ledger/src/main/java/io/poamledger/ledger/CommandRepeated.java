package io.poamledger.ledger;

import org.axonframework.common.AxonNonTransientException;

/** The command has taken effect before; nothing more was stored, and its first answer is in the receipt. */
public final class CommandRepeated extends AxonNonTransientException {

    private static final long serialVersionUID = 1;

    private final transient CommandReceipt receipt;

    CommandRepeated(CommandReceipt receipt) {
        super("command " + receipt.key() + " took effect before, in slot " + receipt.slot());
        this.receipt = receipt;
    }

    /** The stored answer; whether the request is the same too, {@link CommandReceipt#matches} tells. */
    public CommandReceipt receipt() {
        return receipt;
    }
}
