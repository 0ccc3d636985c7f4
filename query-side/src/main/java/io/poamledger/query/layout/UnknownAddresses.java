package io.poamledger.query.layout;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** An address at which there is nothing is refused in the same ways as what is not there at an address that there is. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class UnknownAddresses {

    @ExceptionHandler(NoResourceFoundException.class)
    Object handle(HttpServletRequest request) {
        return Refusals.answer(
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.NOT_FOUND, "There is nothing at " + request.getRequestURI()),
                request);
    }
}
