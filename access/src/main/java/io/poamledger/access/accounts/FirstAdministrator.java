package io.poamledger.access.accounts;

import io.poamledger.access.AccessSettings;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How the first person gets in: there is no default password, but a link that the application prints at its start. */
@Component
public final class FirstAdministrator {

    private final Invitations invitations;
    private final boolean accountsAreKeptHere;

    FirstAdministrator(Invitations invitations, AccessSettings settings) {
        this.invitations = invitations;
        this.accountsAreKeptHere = settings.provider().isEmpty();
    }

    /**
     * Makes a new one-time link, good for 24 hours, and voids the one printed before.
     *
     * @return its path, {@code /welcome/<code>}, to be printed after the address of the server; empty once a person has
     *     an account, and where accounts are kept at the provider
     */
    public Optional<String> welcomePath() {
        return accountsAreKeptHere
                ? invitations.firstAdministrators().map(code -> "/welcome/" + code)
                : Optional.empty();
    }
}
