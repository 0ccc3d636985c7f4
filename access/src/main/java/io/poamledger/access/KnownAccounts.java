package io.poamledger.access;

import io.poamledger.events.organisation.AccountId;
import io.poamledger.events.organisation.Actor;
import java.util.List;
import java.util.Optional;

/** Which accounts there are for commands to name. An id is found however it is written, as at sign-in, and told as it is kept. */
public interface KnownAccounts {

    /** The account that somebody or something signs in with. */
    Optional<AccountId> find(AccountId id);

    /** The account that a role can be granted to. */
    Optional<AccountId> grantable(AccountId id);

    /** Those there are to choose from, by name. */
    List<Actor> all();
}
