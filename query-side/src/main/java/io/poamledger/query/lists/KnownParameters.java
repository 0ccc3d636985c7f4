package io.poamledger.query.lists;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Refuses a parameter that a page or an answer of this side does not know, before it is asked: a filter with a typing error would
 * otherwise show everything and read as filtered. What is known is what the annotations called {@code Asked} describe.
 *
 * <p>The former names of {@code asOf} lead to it for good, with everything else that was asked.
 */
@Component
final class KnownParameters implements HandlerInterceptor, WebMvcConfigurer {

    private static final String QUERY_SIDE = "io.poamledger.query.";
    private static final String AFTER = "after";
    private static final String AS_OF = "asOf";
    private static final Set<String> FORMER = Set.of("day", "time", "position");

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)
                || !method.getBeanType().getName().startsWith(QUERY_SIDE)) {
            return true;
        }
        var names = known.computeIfAbsent(method.getMethod(), KnownParameters::known);
        var unknown = new TreeSet<>(request.getParameterMap().keySet());
        unknown.removeAll(names);
        if (unknown.isEmpty()) {
            return true;
        }
        if (names.contains(AS_OF) && FORMER.containsAll(unknown)) {
            response.setStatus(HttpStatus.PERMANENT_REDIRECT.value());
            response.setHeader(HttpHeaders.LOCATION, moved(request, unknown));
            return false;
        }
        var name = unknown.first();
        throw new BadParameter(
                name,
                Objects.requireNonNullElse(request.getParameter(name), ""),
                "There is no parameter '" + name + "' here; there "
                        + (names.size() == 1 ? "is " : "are ")
                        + names.stream().sorted().collect(Collectors.joining(", ")));
    }

    /** Where the same is asked with {@code asOf}: one moment, so two of them are refused there. */
    private static String moved(HttpServletRequest request, Set<String> former) {
        var asked = new TreeMap<String, String>();
        request.getParameterMap().forEach((name, values) -> asked.put(name, Objects.requireNonNullElse(values[0], "")));
        asked.keySet().removeAll(former);
        var moment = given(request, "position")
                .or(() -> given(request, "day")
                        .map(day ->
                                day + given(request, "time").map(at -> "T" + at).orElse("")));
        moment.ifPresent(text -> asked.putIfAbsent(AS_OF, text));
        return new Parameters(asked).link(request.getRequestURI());
    }

    private static Optional<String> given(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).filter(text -> !text.isBlank());
    }

    private static Set<String> known(Method method) {
        var names = MergedAnnotations.from(method).stream(Parameter.class)
                .filter(described -> described.getEnum("in", ParameterIn.class) == ParameterIn.QUERY)
                .map(described -> described.getString("name"))
                .collect(Collectors.toCollection(TreeSet::new));
        names.add(AFTER);
        return Set.copyOf(names);
    }
}
