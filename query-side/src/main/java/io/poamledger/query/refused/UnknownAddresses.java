package io.poamledger.query.refused;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * An address at which there is nothing is refused in the same ways as what is not there at an address that there is. Nothing is at
 * one with a control character in it: the server looks for files there, and does not bear such names.
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class UnknownAddresses implements HandlerInterceptor, WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(Ordered.HIGHEST_PRECEDENCE);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws NoResourceFoundException {
        var path = request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
        if (path.chars().anyMatch(Character::isISOControl)) {
            throw new NoResourceFoundException(HttpMethod.valueOf(request.getMethod()), request.getRequestURI(), path);
        }
        return true;
    }

    @ExceptionHandler(NoResourceFoundException.class)
    Object handle(HttpServletRequest request) {
        return RefusedQueries.answer(
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.NOT_FOUND, "There is nothing at " + request.getRequestURI()),
                request);
    }
}
