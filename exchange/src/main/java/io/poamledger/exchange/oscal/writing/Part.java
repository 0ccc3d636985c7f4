package io.poamledger.exchange.oscal.writing;

import io.poamledger.exchange.OneLine;
import io.poamledger.exchange.oscal.Own;
import io.poamledger.exchange.oscal.model.Markup;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One object of a document while it is written. */
record Part(ObjectNode node) {

    private static final Pattern OTHER_LINE_ENDS = Pattern.compile("[\\u0085\\u2028\\u2029\\u000B\\f\\r]");

    /** Characters that no XML holds; a document says the same in any form. */
    private static final Pattern NOT_OF_XML =
            Pattern.compile("[^\\u0009\\u000A\\u000D\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    static Part empty() {
        return new Part(JsonNodeFactory.instance.objectNode());
    }

    static Part with(String uuid) {
        return empty().value("uuid", uuid);
    }

    Part value(String name, String value) {
        node.put(name, NOT_OF_XML.matcher(value).replaceAll("\uFFFD"));
        return this;
    }

    /** A day as a date-time that is the same day in nearly every time zone: noon, UTC. */
    Part day(String name, LocalDate day) {
        return value(name, day + "T12:00:00Z");
    }

    /** A text with lines, in markup. */
    Part text(String name, String text) {
        return value(name, Markup.of(text));
    }

    Part part(String name, Part part) {
        node.set(name, part.node());
        return this;
    }

    Part listed(String list, Part part) {
        node.withArray(list).add(part.node());
        return this;
    }

    Part listed(String list, String value) {
        node.withArray(list).add(value);
        return this;
    }

    /** A property of our namespace. */
    Part own(String name, String text) {
        return listed("props", property(name, text));
    }

    Part own(String name, Optional<String> text) {
        text.ifPresent(said -> own(name, said));
        return this;
    }

    /** Says that a text that the model asks for is only what other parts say. */
    Part without(String what, Optional<String> text) {
        return text.isPresent() ? this : own(Own.WITHOUT, what);
    }

    /** What the ledger worked out. */
    Part derived(String title, String text) {
        var name = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return text.isBlank() ? this : listed("props", property(name, text).value("class", Own.DERIVED));
    }

    Part kept(String title, String text) {
        var property = property(Own.KEPT, title);
        return listed("props", text.isBlank() ? property : property.text("remarks", text));
    }

    static Part property(String name, String text) {
        var line = line(text);
        var property = empty().value("name", name).value("ns", Own.NAMESPACE).value("value", line);
        return line.equals(text) ? property : property.text("remarks", text);
    }

    /** A value has no line ends and begins and ends with a letter. */
    static String line(String text) {
        return OneLine.of(OTHER_LINE_ENDS.matcher(text).replaceAll("\n")).strip();
    }
}
