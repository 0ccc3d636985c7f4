package io.poamledger.access.accounts;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** How the first person gets in: there is no default password, but a link that the application prints at its start. */
@Component
public final class FirstAdministrator {

    private final Invitations invitations;

    FirstAdministrator(Invitations invitations) {
        this.invitations = invitations;
    }

    /**
     * Makes a new one-time link, good for 24 hours, and voids the one printed before.
     *
     * @return its path, {@code /welcome/<code>}, to be printed after the address of the server; empty once a person has
     *     an account
     */
    public Optional<String> welcomePath() {
        return invitations.firstAdministrators().map(code -> "/welcome/" + code);
    }
}
