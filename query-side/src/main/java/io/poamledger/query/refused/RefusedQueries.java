package io.poamledger.query.refused;

import io.poamledger.ledger.sqlite.FileFailure;
import io.poamledger.query.lists.BadParameter;
import io.poamledger.query.lists.NothingFound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers what the read side and the pages about accounts refuse: a problem detail (RFC 9457) to programs, a page in words to people. Before
 * Spring does, which knows no people.
 */
@ControllerAdvice({"io.poamledger.query", "io.poamledger.access.administration"})
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RefusedQueries {

    private static final Logger LOG = LoggerFactory.getLogger(RefusedQueries.class);

    @ExceptionHandler
    Object handle(BadParameter refusal, HttpServletRequest request) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, words(refusal));
        problem.setProperties(Map.of("field", refusal.field(), "value", refusal.value()));
        return answer(problem, request);
    }

    @ExceptionHandler
    Object handle(NothingFound refusal, HttpServletRequest request) {
        return answer(ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, words(refusal)), request);
    }

    /** What already knows its answer, such as 503 while the read models are being built. */
    @ExceptionHandler
    Object handle(ErrorResponseException refusal, HttpServletRequest request, HttpServletResponse response) {
        refusal.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        return answer(refusal.getBody(), request);
    }

    /**
     * A full disk, or one that fails, is nobody's bug.
     *
     * @throws DataAccessException what was asked of the file was wrong
     */
    @ExceptionHandler
    Object handle(DataAccessException failure, HttpServletRequest request, HttpServletResponse response) {
        if (!FileFailure.isBehind(failure)) {
            throw failure;
        }
        LOG.warn("A file failed: {}", failure.getMessage());
        response.addHeader(HttpHeaders.RETRY_AFTER, "2");
        return answer(
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "The server's disk takes nothing at the moment. Try again later."),
                request);
    }

    static Object answer(ProblemDetail problem, HttpServletRequest request) {
        return answer(problem, request, request.getRequestURI());
    }

    /** @param path that was asked for */
    static Object answer(ProblemDetail problem, HttpServletRequest request, String path) {
        var accept = String.valueOf(request.getHeader(HttpHeaders.ACCEPT));
        if (accept.startsWith(MediaType.APPLICATION_PROBLEM_JSON_VALUE)
                || (isForPrograms(path) && !followsALink(accept))) {
            return ResponseEntity.status(problem.getStatus())
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem);
        }
        return new ModelAndView("layout/refusal", Map.of("problem", problem), HttpStatus.valueOf(problem.getStatus()));
    }

    /** A calendar program reads no page either. */
    private static boolean isForPrograms(String path) {
        return path.startsWith("/api/") || path.startsWith("/calendar/");
    }

    /** Whether a person's browser is to show what comes: to a file of the API there are links on pages. */
    private static boolean followsALink(String accept) {
        return accept.startsWith("text/html");
    }

    private static String words(RuntimeException refusal) {
        return String.valueOf(refusal.getMessage());
    }
}
