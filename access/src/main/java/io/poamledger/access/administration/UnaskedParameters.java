package io.poamledger.access.administration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.TreeSet;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Refuses a parameter that nothing of this package asks for: with a typing error in it, a page would read as if it had been heeded. */
@Component
final class UnaskedParameters implements HandlerInterceptor, WebMvcConfigurer {

    /** The position of what was done before a script loads a page again, which some pages wait for. */
    private static final String AFTER = "after";

    private static final String HERE = UnaskedParameters.class.getPackageName();

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && method.getBeanType().getPackageName().equals(HERE)
                && HttpMethod.GET.matches(request.getMethod())) {
            var unasked = new TreeSet<>(request.getParameterMap().keySet());
            unasked.remove(AFTER);
            Arrays.stream(method.getMethodParameters())
                    .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                    .forEach(
                            parameter -> unasked.remove(parameter.getParameter().getName()));
            if (!unasked.isEmpty()) {
                throw new ErrorResponseException(
                        HttpStatus.BAD_REQUEST,
                        ProblemDetail.forStatusAndDetail(
                                HttpStatus.BAD_REQUEST, "There is no parameter '" + unasked.first() + "' here"),
                        null);
            }
        }
        return true;
    }
}
