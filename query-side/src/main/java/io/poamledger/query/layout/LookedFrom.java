package io.poamledger.query.layout;

import io.poamledger.query.lists.BadParameter;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.systems.AsOf;
import io.poamledger.query.systems.By;
import io.poamledger.query.systems.Moments;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/** Finds the moment that the page which is being answered is looked at from; one that asks for {@link AsOf.Asked} offers another. */
@Component
public final class LookedFrom {

    private static final String AS_OF = "asOf";

    private final Moments moments;

    LookedFrom(Moments moments) {
        this.moments = moments;
    }

    /**
     * The moment of a page.
     *
     * @param offered whether the page can be looked at from another one
     * @param past such as {@code As of the end of 2026-07-05}; empty for now
     * @param asked what was asked for; empty for now
     * @param kept what else was asked, which another moment leaves as it is
     * @param here the page's own address
     * @param present the same page as of now
     */
    public record Moment(
            boolean offered,
            Optional<String> past,
            String asked,
            Map<String, String> kept,
            String here,
            String present) {

        private static final Moment NONE = new Moment(false, Optional.empty(), "", Map.of(), "", "");

        /** The day of what was asked for; empty where it is a position. */
        public String day() {
            return asked.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}.*") ? asked.substring(0, 10) : "";
        }

        /** What was asked for where it is a position. */
        public String position() {
            return asked.matches("[0-9]{1,9}") ? asked : "";
        }
    }

    Moment now() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                        && offers(attributes.getRequest())
                ? of(attributes.getRequest())
                : Moment.NONE;
    }

    private static boolean offers(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod method
                && MergedAnnotations.from(method.getMethod()).isPresent(AsOf.Asked.class);
    }

    private Moment of(HttpServletRequest request) {
        var asked = Parameters.of(request);
        var given = new TreeMap<>(asked.all());
        given.keySet()
                .removeIf(name -> name.equals(AS_OF)
                        || name.equals("by")
                        || name.equals("after")
                        || name.toLowerCase(Locale.ROOT).endsWith("cursor"));
        var here = request.getRequestURI();
        return new Moment(
                true, past(asked), asked.text(AS_OF).orElse(""), given, here, new Parameters(given).link(here));
    }

    /** The page that refuses a moment which cannot be understood is one of now. */
    private Optional<String> past(Parameters asked) {
        try {
            return moments.asked(asked).map(moment -> moment.words(By.of(asked, moment)));
        } catch (BadParameter _) {
            return Optional.empty();
        }
    }
}
