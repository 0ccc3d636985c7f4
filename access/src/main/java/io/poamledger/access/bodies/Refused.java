package io.poamledger.access.bodies;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

/** A body is not taken, or not what it says it is; title and message are for its sender. */
final class Refused extends Exception {

    private static final Logger LOG = LoggerFactory.getLogger(Refused.class);
    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String title;

    Refused(HttpStatus status, String title, String detail) {
        super(detail);
        this.status = status;
        this.title = title;
    }

    static Refused malformed(String detail) {
        return new Refused(HttpStatus.BAD_REQUEST, "Malformed request", detail);
    }

    static Refused cutOff() {
        return new Refused(
                HttpStatus.BAD_REQUEST,
                "Upload cut off",
                "The upload broke off before its end; nothing of it was kept. Send it again.");
    }

    static Refused tooLarge(String detail) {
        return new Refused(HttpStatus.CONTENT_TOO_LARGE, "Too large", detail);
    }

    static Refused noRoom(Exception cause) {
        return because(
                cause,
                HttpStatus.INSUFFICIENT_STORAGE,
                "No room left",
                "The server has no room for the body; nothing of it was kept. An operator has to make some.");
    }

    /** The body came whole, but what was kept of it fails. */
    static Refused fault(Exception cause) {
        return because(
                cause,
                HttpStatus.INTERNAL_SERVER_ERROR,
                "Our fault",
                "The body came whole, but cannot be read any more; nothing was done with it. Send it again.");
    }

    private static Refused because(Exception cause, HttpStatus status, String title, String detail) {
        var refused = new Refused(status, title, detail);
        refused.initCause(cause);
        return refused;
    }

    HttpStatus status() {
        return status;
    }

    /** Tells the sender, and an operator where it is not the sender's doing. */
    void tell(Doorkeeper doorkeeper, HttpServletResponse response) throws IOException {
        if (getCause() != null) {
            LOG.warn("A body is not taken", this);
        }
        doorkeeper.refuse(response, status, title, String.valueOf(getMessage()));
    }
}
