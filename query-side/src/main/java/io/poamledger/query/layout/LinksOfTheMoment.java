package io.poamledger.query.layout;

import io.poamledger.query.lists.KnownParameters;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.systems.Moments;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.ILinkBuilder;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;
import org.thymeleaf.spring6.SpringTemplateEngine;

/**
 * Leads to what a template asks for, without parameters that say nothing, and from a page about a moment of the past to the same moment: whatever a template links to by {@code @{…}} and can be looked at
 * from a moment is, so that no template can forget it. Now is where a template leads to without {@code @{…}}, or with a moment of its own.
 */
@Component
final class LinksOfTheMoment implements ILinkBuilder {

    private static final Pattern LINK = Pattern.compile("(?<path>[^?#]*)(?<query>[^#]*)(?<place>.*)");
    private static final Pattern ASKED_ALREADY = Pattern.compile("[?&]asOf=");
    private static final int BEFORE_THE_STANDARD_ONE = 0;

    private final StandardLinkBuilder standard = new Standard();
    private final KnownParameters known;

    LinksOfTheMoment(KnownParameters known, SpringTemplateEngine engine) {
        this.known = known;
        engine.addLinkBuilder(this);
    }

    @Override
    public String getName() {
        return "Links of the moment";
    }

    @Override
    public Integer getOrder() {
        return BEFORE_THE_STANDARD_ONE;
    }

    @Override
    public @Nullable String buildLink(
            IExpressionContext context, String base, @Nullable Map<String, Object> parameters) {
        var link = standard.buildLink(context, base, saying(parameters));
        var moment = Moments.ofThisPage();
        return link == null || moment.isEmpty() || !link.startsWith("/") ? link : from(moment, link);
    }

    /** Without those that say nothing. */
    private static @Nullable Map<String, Object> saying(@Nullable Map<String, Object> parameters) {
        if (parameters == null) {
            return null;
        }
        var saying = new LinkedHashMap<>(parameters);
        saying.values().removeIf(value -> value == null || value.equals(""));
        return saying;
    }

    private String from(Map<String, String> moment, String link) {
        var parts = LINK.matcher(link);
        if (!parts.matches() || ASKED_ALREADY.matcher(link).find()) {
            return link;
        }
        var missing = new TreeMap<>(moment);
        missing.entrySet().removeIf(one -> !known.take(parts.group("path"), one.getKey(), one.getValue()));
        var more = new Parameters(missing).link("").replaceFirst("^[?]", link.contains("?") ? "&" : "?");
        return parts.group("path") + parts.group("query") + more + parts.group("place");
    }

    /**
     * Only a file has a version in its address. The address of a page is not looked for among files: that goes through every jar, for each
     * link anew.
     */
    private static final class Standard extends StandardLinkBuilder {

        private static final Pattern FILE = Pattern.compile("/(assets|webjars)/.*");

        @Override
        protected String processLink(IExpressionContext context, String link) {
            return FILE.matcher(link).matches() ? super.processLink(context, link) : link;
        }
    }
}
