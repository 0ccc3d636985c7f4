package io.poamledger.query.lists;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.Explode;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Refuses a parameter that a page or an answer of this side does not know, before it is asked: a filter with a typing error would
 * otherwise show everything and read as filtered. What is known is what the annotations called {@code Asked} describe.
 *
 * <p>The former names of {@code asOf} lead to it for good, with everything else that was asked.
 */
@Component
public final class KnownParameters implements HandlerInterceptor, WebMvcConfigurer {

    private static final String QUERY_SIDE = "io.poamledger.query.";
    private static final String AFTER = "after";
    private static final String AS_OF = "asOf";
    private static final String BY = "by";
    private static final Set<String> FORMER = Set.of("day", "time", "position");

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private final Supplier<SequencedMap<PathPattern, Map<String, Known>>> known = SingletonSupplier.of(this::known);

    KnownParameters(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    /**
     * @param values which ones it takes; all where none is said
     * @param many whether it may be said several times
     */
    private record Known(String name, String description, Set<String> values, boolean many) {

        boolean takes(String value) {
            return value.isBlank()
                    || values.isEmpty()
                    || values.contains(value.strip().toUpperCase(Locale.ROOT));
        }

        static Known of(MergedAnnotation<Parameter> described) {
            return new Known(
                    described.getString("name"),
                    described.getString("description"),
                    Set.of(described.getAnnotation("schema", Schema.class).getStringArray("allowableValues")),
                    described.getEnum("explode", Explode.class) == Explode.TRUE);
        }
    }

    /** Whether that may be asked at that address; it may not where nobody of this side answers. */
    public boolean take(String path, String name, String value) {
        return Optional.ofNullable(at(path).get(name))
                .filter(known -> known.takes(value))
                .isPresent();
    }

    private Map<String, Known> at(String path) {
        var asked = PathContainer.parsePath(path);
        return known.get().entrySet().stream()
                .filter(one -> one.getKey().matches(asked))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Map.of());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.ERROR
                || !(handler instanceof HandlerMethod method)
                || !method.getBeanType().getName().startsWith(QUERY_SIDE)) {
            return true;
        }
        var there =
                at(request.getRequestURI().substring(request.getContextPath().length()));
        var unknown = new TreeSet<>(request.getParameterMap().keySet());
        unknown.removeAll(described(method.getMethod()).map(Known::name).toList());
        unknown.removeAll(Set.of(AFTER, BY));
        if (!there.containsKey(BY) && request.getParameterMap().containsKey(BY)) {
            unknown.add(BY);
        }
        if (unknown.isEmpty()) {
            ofAMoment(request);
            there.values().forEach(known -> taken(known, request));
            return true;
        }
        var former = new TreeSet<>(unknown);
        former.retainAll(FORMER);
        unknown.removeAll(there.keySet());
        if (there.containsKey(AS_OF) && !former.isEmpty() && former.containsAll(unknown)) {
            response.setStatus(HttpStatus.PERMANENT_REDIRECT.value());
            response.setHeader(HttpHeaders.LOCATION, moved(request, former));
            return false;
        }
        throw refused(request, unknown, there.keySet());
    }

    private static BadParameter refused(HttpServletRequest request, SortedSet<String> unknown, Set<String> there) {
        if (unknown.isEmpty()) {
            return new BadParameter(AS_OF, "", "That is asked here together with 'asOf' only");
        }
        var name = unknown.first();
        return new BadParameter(
                name,
                Objects.requireNonNullElse(request.getParameter(name), ""),
                "There is no parameter '" + name + "' here; there "
                        + (there.size() == 1 ? "is " : "are ")
                        + there.stream().sorted().collect(Collectors.joining(", ")));
    }

    /** Now, nothing but what is known counts, so to ask for what was true says nothing without a day. */
    private static void ofAMoment(HttpServletRequest request) {
        if (given(request, AS_OF).isEmpty()) {
            given(request, BY).filter("claimed"::equalsIgnoreCase).ifPresent(by -> {
                throw new BadParameter(BY, by, "Claimed dates are asked for of a day: say which one with 'asOf'");
            });
        }
    }

    /** Of two values neither may count in silence. */
    private static void taken(Known known, HttpServletRequest request) {
        var values = Parameters.given(request, known.name()).toList();
        if (values.size() > 1 && !known.many()) {
            throw new BadParameter(
                    known.name(),
                    String.join(", ", values),
                    "'" + known.name() + "' is asked once, not " + values.size() + " times");
        }
        given(request, known.name()).filter(value -> !known.takes(value)).ifPresent(value -> {
            throw new BadParameter(known.name(), value, known.description());
        });
    }

    /** Where the same is asked with {@code asOf}: one moment, so two of them are refused there. */
    private static String moved(HttpServletRequest request, Set<String> former) {
        var asked = new TreeMap<>(Parameters.of(request).all());
        asked.keySet().removeAll(former);
        var moment = given(request, "position")
                .or(() -> given(request, "day")
                        .map(day ->
                                day + given(request, "time").map(at -> "T" + at).orElse("")));
        moment.ifPresent(text -> asked.putIfAbsent(AS_OF, text));
        return new Parameters(asked).link(request.getRequestURI());
    }

    private static Optional<String> given(HttpServletRequest request, String name) {
        return Parameters.given(request, name).findFirst();
    }

    /** Of each address, the present and the past of which may be answered by different methods; the most exact first. */
    private SequencedMap<PathPattern, Map<String, Known>> known() {
        var known = new TreeMap<PathPattern, Map<String, Known>>();
        mappings.getObject().getHandlerMethods().forEach((mapping, method) -> {
            var patterns = mapping.getPathPatternsCondition();
            if (patterns != null && method.getBeanType().getName().startsWith(QUERY_SIDE)) {
                for (var pattern : patterns.getPatterns()) {
                    var names = known.computeIfAbsent(pattern, _ -> new TreeMap<>());
                    names.put(AFTER, new Known(AFTER, "", Set.of(), false));
                    described(method.getMethod()).forEach(one -> names.put(one.name(), one));
                }
            }
        });
        return known;
    }

    private static Stream<Known> described(Method method) {
        return MergedAnnotations.from(method).stream(Parameter.class)
                .filter(described -> described.getEnum("in", ParameterIn.class) == ParameterIn.QUERY)
                .map(Known::of);
    }
}
