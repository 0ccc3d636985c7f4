package io.poamledger.access;

import java.util.Optional;

/** Tells who sent the request that the current thread handles. */
public interface CurrentCaller {

    /**
     * The caller, with roles caught up with the head of the ledger by this call; empty when nobody is signed in.
     */
    Optional<Caller> find();

    /**
     * The caller, with roles caught up with the head of the ledger by this call.
     *
     * @throws NotSignedIn nobody is signed in
     */
    default Caller get() {
        return find().orElseThrow(NotSignedIn::new);
    }
}
