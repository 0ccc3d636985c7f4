package io.poamledger.command.api;

import io.poamledger.command.dispatch.Receipt;
import java.net.URI;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** How a receipt is answered: 201 with the address of what was begun, else 200; the version as ETag. */
public final class Answers {

    private Answers() {}

    /** With a body that says more than the receipt. */
    public static <T> ResponseEntity<T> with(Receipt receipt, T body) {
        var headers = new HttpHeaders();
        receipt.version().ifPresent(version -> headers.setETag("\"" + version + "\""));
        if (receipt.created()) {
            address(receipt).ifPresent(headers::setLocation);
        }
        return ResponseEntity.status(receipt.created() ? HttpStatus.CREATED : HttpStatus.OK)
                .headers(headers)
                .body(body);
    }

    private static Optional<URI> address(Receipt receipt) {
        var ids = receipt.ids();
        if (ids.containsKey("itemId")) {
            return Optional.of(URI.create("/api/items/" + ids.get("itemId")));
        }
        if (ids.containsKey("evidenceId")) {
            return Optional.of(URI.create("/api/evidence/" + ids.get("evidenceId") + "/content"));
        }
        return Optional.empty();
    }
}
