package io.poamledger.ledger.store;

import java.util.Optional;

/** The contract suite on a store that does nothing; its name keeps the build from running it by itself. */
class IdleStoreUnderContract extends CommitStoreContract {

    @Override
    protected CommitStore open() {
        return new IdleCommitStore();
    }

    @Override
    protected CommitStore openAgain() {
        return new IdleCommitStore();
    }

    @Override
    protected Optional<String> server() {
        return Optional.empty();
    }
}
