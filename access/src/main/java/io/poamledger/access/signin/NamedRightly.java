package io.poamledger.access.signin;

import io.poamledger.access.AccessSettings;
import io.poamledger.access.PublicAddress;
import io.poamledger.access.signin.caller.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/** Where an address is set, refuses requests for another host, as a page of another site sends them that has given its name our address. */
final class NamedRightly {

    private final Optional<PublicAddress> address;
    private final int managementPort;

    /** @param managementPort where tools ask by whatever name they have for this machine */
    NamedRightly(AccessSettings settings, int managementPort) {
        this.address = settings.publicAddress();
        this.managementPort = managementPort;
    }

    void filter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (address.isEmpty()
                || address.get().isHost(request.getServerName())
                || request.getLocalPort() == managementPort) {
            chain.doFilter(request, response);
            return;
        }
        var sentence = "This server is not the one that the request names. It is at " + address.get() + ".";
        if (NotLetThrough.wantsPage(request)) {
            response.sendError(HttpStatus.MISDIRECTED_REQUEST.value(), sentence);
        } else {
            ProblemWriter.write(response, HttpStatus.MISDIRECTED_REQUEST, "Another host", sentence);
        }
    }
}
