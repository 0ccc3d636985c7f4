package io.poamledger.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Addresses of our own pages for somebody elsewhere: in a one-time link, or for the provider to come back to. */
@Component
public final class OwnAddress {

    private final Optional<PublicAddress> set;

    OwnAddress(AccessSettings settings) {
        this.set = settings.publicAddress();
    }

    /**
     * The address of a page. Where none is set, it is on this machine: under the name that the request has for it, or as {@code localhost}
     * if the request names another.
     */
    public URI of(HttpServletRequest request, String path) {
        return set.map(address -> address.at(path)).orElseGet(() -> onThisMachine(request, path));
    }

    private static URI onThisMachine(HttpServletRequest request, String path) {
        var asked = ServletUriComponentsBuilder.fromContextPath(request).path(path);
        return PublicAddress.isThisMachine(request.getServerName())
                ? asked.build().toUri()
                : asked.host("localhost").port(request.getLocalPort()).build().toUri();
    }
}
