package io.poamledger.app.server;

import io.poamledger.ledger.LedgerDamaged;
import io.poamledger.ledger.store.CommitStoreException;
import io.poamledger.ledger.store.LedgerFileException;
import org.springframework.boot.web.server.PortInUseException;

/** Turns what kept an application from starting into a sentence, where there is one to say. */
final class StartProblem {

    private StartProblem() {}

    /** @return a refusal if somewhere in the causes lies something that an operator can act on, else the same exception */
    static RuntimeException told(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case Refusal refusal -> {
                    return refusal;
                }
                case LedgerFileException _, LedgerDamaged _, CommitStoreException _ -> {
                    return new Refusal(String.valueOf(cause.getMessage()), cause);
                }
                case PortInUseException e -> {
                    return new Refusal("Port " + e.getPort() + " is in use. Choose another with --port.", e);
                }
                default -> {}
            }
        }
        return failure;
    }
}
