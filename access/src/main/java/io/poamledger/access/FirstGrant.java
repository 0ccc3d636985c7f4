package io.poamledger.access;

import io.poamledger.events.organisation.Actor;

/** Makes somebody the first administrator, by commands whose events say so. Implemented by the application. */
@FunctionalInterface
public interface FirstGrant {

    /**
     * Returns once the ledger holds the role. Asked again for the same person it changes nothing; when it throws, the
     * account is not made and the one-time link stays good.
     */
    void grantAdministrator(Actor actor);
}
