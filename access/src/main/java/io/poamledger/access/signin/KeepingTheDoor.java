package io.poamledger.access.signin;

import io.poamledger.access.bodies.Doorkeeper;
import io.poamledger.access.oidc.NoProgramsHere;
import io.poamledger.access.oidc.ProviderAway;
import io.poamledger.access.signin.caller.ProblemWriter;
import io.poamledger.access.signin.caller.WhoIsAsking;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Whoever cannot be recognised just now counts as a stranger until their request is carried out. */
@Component
final class KeepingTheDoor implements Doorkeeper {

    private final WhoIsAsking whoIsAsking;

    KeepingTheDoor(WhoIsAsking whoIsAsking) {
        this.whoIsAsking = whoIsAsking;
    }

    @Override
    public Optional<String> sender(HttpServletRequest request) {
        try {
            return whoIsAsking
                    .find(request)
                    .map(known -> known.actor().account().value());
        } catch (ProviderAway | NoProgramsHere _) {
            // Whoever answers the request says so.
            return Optional.empty();
        }
    }

    @Override
    public void refuse(HttpServletResponse response, HttpStatus status, String title, String detail)
            throws IOException {
        ProblemWriter.write(response, status, title, detail);
    }
}
