package io.poamledger.access.signin.caller;

import io.poamledger.access.signin.session.KnownCaller;
import io.poamledger.access.signin.session.Session;
import java.util.Optional;

/** Tells who somebody is by what they show, as far as whoever keeps the accounts lets them. */
interface Recognition {

    /** @param session signed by us, not over, not signed out */
    Optional<KnownCaller> bySession(Session session);

    /** @param sent what stands after {@code Bearer} and is not the local key */
    Optional<KnownCaller> byToken(String sent);
}
