package io.poamledger.exchange.oscal;

import static io.poamledger.exchange.oscal.Document.list;
import static io.poamledger.exchange.oscal.Document.text;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Properties that a document of this ledger's says more with, in a namespace of its own. A text that fits no value of a property stands in
 * its remarks.
 */
public final class Own {

    public static final String NAMESPACE = "https://poamledger.io/ns/oscal";

    /** The class of what was worked out: it is written for others, and not read again. */
    public static final String DERIVED = "derived";

    /** Of the metadata: how many events of the ledger the document shows. */
    public static final String POSITION = "position";

    public static final String STATUS = "status";
    public static final String SOURCE = "source";
    public static final String REFERENCE = "reference";
    public static final String PRIMARY_PARTY = "primary-party";
    public static final String SUPPORTING_PARTY = "supporting-party";
    public static final String CLOSED_BY = "closed-by";
    public static final String CLOSURE_REFERENCE = "closure-reference";

    /** Its value is the title of a column that a file had, its remarks are the text. */
    public static final String KEPT = "kept";

    /** Its value is what the document has to say but the ledger does not know. */
    public static final String WITHOUT = "without";

    /** A log entry that repeats what other parts say. */
    public static final String WORKED_OUT = "worked-out";

    private Own() {}

    static boolean is(JsonNode property) {
        return property.path("ns").asString("").equals(NAMESPACE);
    }

    static boolean isKept(JsonNode property) {
        return is(property) && property.path("name").asString("").equals(KEPT);
    }

    static Optional<String> first(JsonNode node, String name) {
        return all(node, name).findFirst();
    }

    static Stream<String> all(JsonNode node, String name) {
        return list(node.path("props"))
                .filter(property ->
                        is(property) && property.path("name").asString("").equals(name))
                .flatMap(property -> said(property).stream());
    }

    static Optional<String> said(JsonNode property) {
        return text(property, "remarks").or(() -> text(property, "value"));
    }

    static boolean isWithout(JsonNode node, String what) {
        return all(node, WITHOUT).anyMatch(what::equals);
    }

    /** What is read as a field of the item, elsewhere than among the texts that are kept. */
    static boolean isRead(JsonNode property) {
        return is(property)
                && (property.path("class").asString("").equals(DERIVED)
                        || List.of(
                                        STATUS,
                                        SOURCE,
                                        REFERENCE,
                                        PRIMARY_PARTY,
                                        SUPPORTING_PARTY,
                                        CLOSED_BY,
                                        CLOSURE_REFERENCE,
                                        WITHOUT,
                                        WORKED_OUT)
                                .contains(property.path("name").asString("")));
    }
}
