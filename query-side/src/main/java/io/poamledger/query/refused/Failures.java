package io.poamledger.query.refused;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Optional;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what nobody else did, such as a failure of ours, in the same ways as what is refused: Spring's own page leads nowhere. */
@Controller
@Hidden
final class Failures implements ErrorController {

    @RequestMapping("/error")
    Object failed(HttpServletRequest request, HttpServletResponse response) {
        var path = Objects.requireNonNullElse(
                (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), request.getRequestURI());
        var status = Optional.ofNullable((Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
                .map(HttpStatus::resolve)
                .orElse(HttpStatus.NOT_FOUND);
        if (response.isCommitted()) {
            // A part of the answer is on its way, and nothing can be said any more.
            return ResponseEntity.status(status).build();
        }
        return RefusedQueries.answer(ProblemDetail.forStatusAndDetail(status, words(status, path)), request, path);
    }

    private static String words(HttpStatus status, String path) {
        return status.is5xxServerError()
                ? "The server failed at " + path + ". Its log says why; what is recorded is as it was."
                : status == HttpStatus.NOT_FOUND ? "There is nothing at " + path : status.getReasonPhrase();
    }
}
