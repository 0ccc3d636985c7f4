package io.poamledger.query.views;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** The read models cannot answer yet: 503 with {@code Retry-After}. */
final class NotYet extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    /** @param detail how far they are, for a person */
    NotYet(String detail) {
        super(HttpStatus.SERVICE_UNAVAILABLE, problem(detail), null);
        getHeaders().set("Retry-After", "1");
    }

    private static ProblemDetail problem(String detail) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, detail);
        problem.setType(URI.create("urn:poamledger:views-not-ready"));
        problem.setTitle("The read models are not there yet");
        return problem;
    }
}
