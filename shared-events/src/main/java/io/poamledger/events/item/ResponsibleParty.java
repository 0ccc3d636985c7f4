package io.poamledger.events.item;

import io.poamledger.events.organisation.AccountId;
import java.util.Optional;

/**
 * Who is answerable: a person or a role.
 *
 * @param name as shown, never blank
 * @param account the account behind it, if there is one
 */
public record ResponsibleParty(String name, Optional<AccountId> account) {

    public ResponsibleParty {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A responsible party has a name");
        }
    }

    /** Whether one account stands behind both; not where none does. */
    public boolean hasTheAccountOf(ResponsibleParty other) {
        return account.filter(one -> other.account.filter(one::isTheSameAs).isPresent())
                .isPresent();
    }

    /** A party that no account stands behind. */
    public static ResponsibleParty named(String name) {
        return new ResponsibleParty(name, Optional.empty());
    }
}
