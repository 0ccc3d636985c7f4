package io.poamledger.access.bodies;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/** Knows from the head of a request alone who sent it, and tells people why they are sent away. */
public interface Doorkeeper {

    /** The account of somebody who is signed in or has a token; empty for everybody else. */
    Optional<String> sender(HttpServletRequest request);

    /** Writes a refusal as a problem detail. */
    void refuse(HttpServletResponse response, HttpStatus status, String title, String detail) throws IOException;
}
