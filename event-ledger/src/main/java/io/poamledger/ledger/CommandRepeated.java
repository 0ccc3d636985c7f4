package io.poamledger.ledger;

import org.axonframework.common.AxonNonTransientException;

/** The command has taken effect before; nothing more was stored, and its first answer is in the receipt. */
public final class CommandRepeated extends AxonNonTransientException {

    private static final long serialVersionUID = 1;

    private final transient CommandEffect receipt;

    public CommandRepeated(CommandEffect receipt) {
        super("command " + receipt.key() + " took effect before, in slot " + receipt.slot());
        this.receipt = receipt;
    }

    /** The stored answer; whether the request is the same too, {@link CommandEffect#matches} tells. */
    public CommandEffect receipt() {
        return receipt;
    }
}
